// The kinds of factors: what each is called, how it becomes active, and how it is verified.

/** How a factor becomes active, and what verifies it. */
export type Proof =
  /** A code that Okta sends. */
  | "sent"
  /** A code that a device shows. */
  | "shown"
  /** The answer to a question. */
  | "answer"
  /** The user's consent on a device. */
  | "push"
  /** A signature of a security key. */
  | "signature";

export interface FactorKind {
  readonly factorType: string;
  readonly provider: string;
  /** What ids of its factors begin with. */
  readonly prefix: string;
  readonly proof: Proof;
  /** Whether a new factor waits for its proof. */
  readonly waits: boolean;
  /** Whether `activate=true` makes it active without a proof. */
  readonly skips?: true;
  /** Whether the catalog of an org lists it that has not set up anything special. */
  readonly common?: true;
}

const KINDS: readonly FactorKind[] = [
  { factorType: "question", provider: "OKTA", prefix: "ufs", proof: "answer", waits: false, common: true },
  { factorType: "token:software:totp", provider: "GOOGLE", prefix: "uft", proof: "shown", waits: true, common: true },
  { factorType: "token:software:totp", provider: "OKTA", prefix: "ost", proof: "shown", waits: true, common: true },
  { factorType: "push", provider: "OKTA", prefix: "opf", proof: "push", waits: true, common: true },
  { factorType: "sms", provider: "OKTA", prefix: "mbl", proof: "sent", waits: true, skips: true, common: true },
  { factorType: "call", provider: "OKTA", prefix: "clf", proof: "sent", waits: true, skips: true, common: true },
  { factorType: "email", provider: "OKTA", prefix: "emf", proof: "sent", waits: true, skips: true, common: true },
  { factorType: "webauthn", provider: "FIDO", prefix: "fwf", proof: "signature", waits: true, common: true },
  { factorType: "u2f", provider: "FIDO", prefix: "fuf", proof: "signature", waits: true },
  { factorType: "token", provider: "RSA", prefix: "rsf", proof: "shown", waits: false },
  { factorType: "token", provider: "SYMANTEC", prefix: "uvf", proof: "shown", waits: false },
  { factorType: "token:hardware", provider: "YUBICO", prefix: "ykf", proof: "shown", waits: false },
  { factorType: "token:hotp", provider: "CUSTOM", prefix: "chf", proof: "shown", waits: true, skips: true },
  { factorType: "web", provider: "DUO", prefix: "dsf", proof: "push", waits: false },
];

export const COMMON_KINDS: readonly FactorKind[] = KINDS.filter(({ common }) => common);

/** The kind of a factor; a provider can be missing where only Okta provides the type. */
export function kindOf(factorType: string | undefined, provider = "OKTA"): FactorKind | undefined {
  return KINDS.find((kind) => kind.factorType === factorType && kind.provider === provider);
}

/** What belongs to Okta Verify is unenrolled together. */
export const isOktaVerify = ({ factorType, provider }: Pick<FactorKind, "factorType" | "provider">): boolean =>
  provider === "OKTA" && (factorType === "push" || factorType === "token:software:totp");
