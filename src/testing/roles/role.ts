// Administrator roles: which ones there are, and how users have them.

/** What a role can be narrowed to. */
export type TargetKind = "groups" | "apps";

/**
 * Okta's own roles with the names that people see. `USER_ADMIN` is from a time before its rename. `SUPER_ADMIN` was the
 * "Super Organization Administrator" until orgs changed that between April and July 2023.
 */
const LABELS = {
  SUPER_ADMIN: "Super Administrator",
  ORG_ADMIN: "Organization Administrator",
  API_ACCESS_MANAGEMENT_ADMIN: "API Access Management Administrator",
  APP_ADMIN: "Application Administrator",
  USER_ADMIN: "Group Administrator",
  HELP_DESK_ADMIN: "Help Desk Administrator",
  GROUP_MEMBERSHIP_ADMIN: "Group Membership Administrator",
  READ_ONLY_ADMIN: "Read-only Administrator",
  REPORT_ADMIN: "Report Administrator",
  MOBILE_ADMIN: "Mobile Administrator",
  WORKFLOWS_ADMIN: "Workflows Administrator",
  ACCESS_CERTIFICATIONS_ADMIN: "Access Certifications Administrator",
  ACCESS_REQUESTS_ADMIN: "Access Requests Administrator",
} as const;

export type StandardRole = keyof typeof LABELS;

export const isStandardRole = (type: string): type is StandardRole => Object.hasOwn(LABELS, type);
export const labelOf = (type: StandardRole): string => LABELS[type];

/** What roles can be narrowed to that need not cover the whole org. */
const TARGETS: { readonly [Role in StandardRole]?: TargetKind } = {
  APP_ADMIN: "apps",
  USER_ADMIN: "groups",
  HELP_DESK_ADMIN: "groups",
  GROUP_MEMBERSHIP_ADMIN: "groups",
};

/** Okta's own roles that are bound to a resource set, as custom ones are. */
export const RESOURCE_SETS: { readonly [Role in StandardRole]?: string } = {
  ACCESS_CERTIFICATIONS_ADMIN: "ACCESS_CERTIFICATIONS_IAM_POLICY",
  ACCESS_REQUESTS_ADMIN: "ACCESS_REQUESTS_IAM_POLICY",
  WORKFLOWS_ADMIN: "WORKFLOWS_IAM_POLICY",
};

/** What a role can be narrowed to; `undefined` for one that always covers everything. */
export const targetsOf = (type: string): TargetKind | undefined => (isStandardRole(type) ? TARGETS[type] : undefined);

/** An app that a role is narrowed to; with an id, one instance of it. */
export interface AppTarget {
  readonly name: string;
  readonly id?: string | undefined;
}

/** A grant of Okta Identity Governance that an assignment comes from. */
export interface GovernanceGrant {
  readonly grantId: string;
  readonly type: "CUSTOM" | "ENTITLEMENT-BUNDLE";
  readonly bundleId?: string | undefined;
  readonly expirationDate?: string | undefined;
  readonly resources: readonly { readonly resource: string; readonly label?: string | undefined }[];
}

/** A role that a user has. */
export interface RoleAssignment {
  readonly id: string;
  readonly user: string;
  readonly type: StandardRole | "CUSTOM";
  readonly label: string;
  /** The group that gives the role to its members. */
  readonly group?: string | undefined;
  /** What a role is bound to that covers resource sets. */
  readonly binding?: { readonly role: string; readonly resourceSet: string } | undefined;
  readonly created: number;
  readonly lastUpdated: number;
  /** The ids of groups it is narrowed to; of none if it covers all. */
  readonly groups: readonly string[];
  readonly apps: readonly AppTarget[];
  readonly grants: readonly GovernanceGrant[];
}

const BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The id of an assignment whose role can have targets spells the type of the role, in base 32. */
export function encodedRole(type: string): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of new TextEncoder().encode(type)) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE_32.charAt((held >> (bits - 5)) & 31);
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + BASE_32.charAt((held << (5 - bits)) & 31) : text;
}
