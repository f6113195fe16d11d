// A difference between two types.

/** Whether a program sends a value or receives it. */
export type Direction = "request" | "response";

/** A difference that programs notice: `User.profile` `may be missing`. */
export interface TypeChange {
  readonly place: string;
  readonly text: string;
  readonly breaking: boolean;
}
