// Which properties Okta can search by, what they hold, and how they can be compared. For the compiler only.

import type { BaseProfile, OktaTypes, ProfileOf, UserStatus } from "../models/profile-types.js";
import type { SearchValue } from "./comparison.js";
import type { Expression } from "./expression.js";
import type { ContainsProperty, FilterProperty, TimeProperty } from "./user-rules.js";

/** The attributes of a profile, of every user type. Any name is one as long as custom attributes are not known. */
type AttributeOf<Profile> = Profile extends unknown
  ? string extends keyof Profile
    ? // the rest is there so that an editor completes the base ones
      `profile.${keyof BaseProfile}` | (`profile.${string}` & Record<never, never>)
    : `profile.${keyof Profile & string}`
  : never;

/** What an attribute can hold, whatever the user type. */
type HeldBy<Profile, Name> = Profile extends unknown
  ? Name extends keyof Profile
    ? unknown extends Profile[Name]
      ? SearchValue
      : Exclude<Profile[Name], null | undefined>
    : never
  : never;

/** The properties of users with a profile that Okta can search and sort by. */
export type PropertyOf<Profile> = "id" | "status" | "type.id" | TimeProperty | AttributeOf<Profile>;

/** The properties that Okta can search by, and sort by. */
export type SearchProperty<Types extends OktaTypes = Record<never, never>> = PropertyOf<ProfileOf<Types>>;

/** What a property holds. */
type ValueOf<Types extends OktaTypes, Property> = Property extends `profile.${infer Name}`
  ? HeldBy<ProfileOf<Types>, Name>
  : Property extends TimeProperty
    ? Date | string
    : Property extends "status"
      ? UserStatus
      : string;

/** What a list holds, or a value that is none. */
type Single<Value> = Value extends readonly (infer Item)[] ? Item : Value;

/**
 * The ways to compare a property.
 * @typeParam Value - what it holds
 * @typeParam Equal - the expression that `eq` makes
 * @typeParam Ordered - the expression of `ne` and of the orders
 * @typeParam Other - any other expression
 */
export interface Operators<Value, Equal, Ordered, Other> {
  /** Has this value, or one of these. Of a list, any item of it. */
  eq(value: Value | readonly Value[]): Equal;
  /** Has a value, and it is not this one, or none of these. */
  ne(value: Value | readonly Value[]): Ordered;
  /** Starts with this text, or one of these. */
  sw(text: string | readonly string[]): Other;
  /** Contains this text, or one of these. */
  co(text: string | readonly string[]): Other;
  /** Is greater, or later. */
  gt(value: Value): Ordered;
  /** Is greater, later, or the same. */
  ge(value: Value): Ordered;
  /** Is less, or earlier. */
  lt(value: Value): Ordered;
  /** Is less, earlier, or the same. */
  le(value: Value): Ordered;
  /** Has a value. */
  pr(): Other;
}

/** The names of those that Okta has for a property. */
type OperatorOf<Property, Value> =
  | "eq"
  | "pr"
  | ([Value] extends [boolean] ? never : "gt" | "ge" | "lt" | "le")
  | ([Value] extends [readonly unknown[]] ? never : "ne")
  | (Property extends TimeProperty ? never : Extract<Single<Value>, string> extends never ? never : "sw")
  | (Property extends ContainsProperty ? "co" : never);

/** `not` takes comparisons of single values only: a list can have an item that differs and one that does not. */
type Negatable<Value> = [Value] extends [readonly unknown[]] ? never : "negatable";

/** The ways to compare a property of an org. */
export type OperatorsOf<Types extends OktaTypes, Property> = Pick<
  Operators<
    Single<ValueOf<Types, Property>>,
    Expression<Negatable<ValueOf<Types, Property>> | (Property extends FilterProperty ? "filterable" : never)>,
    Expression<Negatable<ValueOf<Types, Property>> | (Property extends "lastUpdated" ? "filterable" : never)>,
    Expression
  >,
  OperatorOf<Property, ValueOf<Types, Property>>
>;
