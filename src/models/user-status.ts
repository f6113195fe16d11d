import type { UserStatus } from "./profile-types.js";

/** The statuses that the document names: {@link UserStatus} also accepts any other. */
export type NamedStatus = UserStatus extends infer S
  ? S extends string
    ? string extends S
      ? never
      : S
    : never
  : never;
