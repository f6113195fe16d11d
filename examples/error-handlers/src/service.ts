// What the services of all frameworks have in common.

/** Logs an error with the status of its answer. Errors of okta-fetch contain no secrets. */
export type Log = (status: number, error: unknown) => void;

/** The body of `POST /users`. */
export interface NewUser {
  readonly profile: { readonly email: string; readonly firstName: string; readonly lastName: string };
}
