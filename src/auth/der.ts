// A minimal DER reader and writer: finds the type of a private key, and converts PKCS#1 and SEC1 to PKCS#8. WebCrypto
// imports PKCS#8 only, and needs the key type in advance.

export type Curve = "P-256" | "P-384" | "P-521";

/** A private key in PKCS#8, and its type. */
export interface Pkcs8 {
  readonly der: Uint8Array<ArrayBuffer>;
  readonly kind: "RSA" | Curve;
}

interface Element {
  readonly tag: number;
  readonly value: Uint8Array;
}

const INTEGER = 0x02;
const OCTETS = 0x04;
const OID = 0x06;
const SEQUENCE = 0x30;
const EC_PARAMETERS = 0xa0;

const RSA_ENCRYPTION = "2a864886f70d010101";
const EC_PUBLIC_KEY = "2a8648ce3d0201";
const CURVES: { readonly [oid: string]: Curve } = {
  "2a8648ce3d030107": "P-256",
  "2b81040022": "P-384",
  "2b81040023": "P-521",
};

const VERSION_0 = [INTEGER, 1, 0];
const RSA = sequence([OID, 9, ...bytesOf(RSA_ENCRYPTION)], [0x05, 0]);

/** Reads PKCS#8 (`BEGIN PRIVATE KEY`); `undefined` if it is malformed, or Okta does not accept the key type. */
export function readPkcs8(der: Uint8Array<ArrayBuffer>): Pkcs8 | undefined {
  const [, algorithm, key] = childrenOf(der);
  if (algorithm?.tag !== SEQUENCE || key?.tag !== OCTETS) return undefined;
  const [name, parameters] = elementsOf(algorithm.value);
  if (name?.tag !== OID) return undefined;
  if (hexOf(name.value) === RSA_ENCRYPTION) return { der, kind: "RSA" };
  const curve = parameters && CURVES[hexOf(parameters.value)];
  return hexOf(name.value) === EC_PUBLIC_KEY && curve ? { der, kind: curve } : undefined;
}

/** Converts PKCS#1 (`BEGIN RSA PRIVATE KEY`) to PKCS#8. */
export function fromPkcs1(der: Uint8Array): Pkcs8 | undefined {
  // version, modulus, two exponents, and five values for the primes
  if (childrenOf(der).filter(({ tag }) => tag === INTEGER).length !== 9) return undefined;
  return { der: Uint8Array.from(sequence(VERSION_0, RSA, element(OCTETS, der))), kind: "RSA" };
}

/** Converts SEC1 (`BEGIN EC PRIVATE KEY`) to PKCS#8. */
export function fromSec1(der: Uint8Array): Pkcs8 | undefined {
  const parameters = childrenOf(der).find(({ tag }) => tag === EC_PARAMETERS);
  const [oid] = parameters ? elementsOf(parameters.value) : [];
  const kind = oid?.tag === OID ? CURVES[hexOf(oid.value)] : undefined;
  if (oid === undefined || kind === undefined) return undefined;
  const algorithm = sequence(element(OID, bytesOf(EC_PUBLIC_KEY)), element(OID, oid.value));
  return { der: Uint8Array.from(sequence(VERSION_0, algorithm, element(OCTETS, der))), kind };
}

/** The elements of a sequence; empty if `der` is not a sequence. */
function childrenOf(der: Uint8Array): Element[] {
  const [outer] = elementsOf(der);
  return outer?.tag === SEQUENCE ? elementsOf(outer.value) : [];
}

/** The consecutive elements; empty if the bytes are not DER. */
function elementsOf(bytes: Uint8Array): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at] ?? 0;
    let length = bytes[at + 1] ?? 0;
    at += 2;
    if (length >= 0x80) {
      const digits = bytes.subarray(at, at + (length & 0x7f));
      length = digits.reduce((sum, digit) => sum * 256 + digit, 0);
      at += digits.length;
    }
    if (at + length > bytes.length) return [];
    found.push({ tag, value: bytes.subarray(at, at + length) });
    at += length;
  }
  return found;
}

function element(tag: number, value: Uint8Array | readonly number[]): number[] {
  const { length } = value;
  const digits = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return [tag, ...digits, ...value];
}

function sequence(...parts: readonly (readonly number[])[]): number[] {
  return element(SEQUENCE, parts.flat());
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function bytesOf(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
