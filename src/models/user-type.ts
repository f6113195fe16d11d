// Several user types: which of them a user is of, in a way that the compiler follows.

/** The type ids of the users of a union; none where the type does not say. */
type TypeIdIn<U> = U extends { type?: { id?: infer Id } | undefined } ? (string extends Id ? never : Id) : never;

/** The members of a union of users that have one type. */
type OfType<U, Id> = U extends { type?: { id?: Id | undefined } | undefined } ? U : never;

/**
 * Whether a user is of a user type; if so, the profile is that type's. The compiler does not follow
 * `user.type?.id === "…"` by itself. For clients that know their `userTypes`: with any other, no id compiles.
 *
 * @param user - a user of a client with `userTypes`
 * @param typeId - the id of the user type
 * @example
 * ```ts
 * interface UserTypes {
 *   otyEmployee: { badge: string };
 *   otyContractor: { agency?: string | null };
 * }
 * const okta = createOkta<{ userTypes: UserTypes }>({ orgUrl: "https://acme.okta.com", token });
 * const user = await okta.getUser(id);
 * if (isOfType(user, "otyEmployee")) console.log(user.profile.badge);
 * ```
 */
export function isOfType<U extends { type?: { id?: string | undefined } | undefined }, Id extends string & TypeIdIn<U>>(
  user: U,
  typeId: Id,
): user is OfType<U, Id> {
  return user?.type?.id === typeId;
}
