// The properties that Okta can search by, their value types, and their operators. Types only.

import type { BaseProfile, OktaTypes, ProfileOf, UserStatus } from "../models/profile-types.js";
import type { SearchValue } from "./comparison.js";
import type { Expression } from "./expression.js";
import type { ContainsProperty, FilterProperty, TimeProperty } from "./user-rules.js";

/** The attributes of a profile, of every user type. Any name is one as long as custom attributes are not known. */
type AttributeOf<Profile> = Profile extends unknown
  ? string extends keyof Profile
    ? // accepts any other name, while editors still complete the base attributes
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

/** The item type of a list; any other type as is. */
type Single<Value> = Value extends readonly (infer Item)[] ? Item : Value;

/**
 * The operators of a property.
 * @typeParam Value - the type of its values
 * @typeParam Equal - the expression that `eq` returns
 * @typeParam Ordered - the expression that `ne`, `gt`, `ge`, `lt` and `le` return
 * @typeParam Other - the expression that all other operators return
 */
export interface Operators<Value, Equal, Ordered, Other> {
  /** Equals the value, or one of several. A list matches if any of its items does. */
  eq(value: Value | readonly Value[]): Equal;
  /** Has a value, and it differs from the given value or values. */
  ne(value: Value | readonly Value[]): Ordered;
  /** Starts with the text, or one of several. */
  sw(text: string | readonly string[]): Other;
  /** Contains the text, or one of several. */
  co(text: string | readonly string[]): Other;
  /** Is greater or later. */
  gt(value: Value): Ordered;
  /** Is greater, later, or equal. */
  ge(value: Value): Ordered;
  /** Is less or earlier. */
  lt(value: Value): Ordered;
  /** Is less, earlier, or equal. */
  le(value: Value): Ordered;
  /** Has a value. */
  pr(): Other;
}

/** The operators that Okta supports for a property. */
type OperatorOf<Property, Value> =
  | "eq"
  | "pr"
  | ([Value] extends [boolean] ? never : "gt" | "ge" | "lt" | "le")
  | ([Value] extends [readonly unknown[]] ? never : "ne")
  | (Property extends TimeProperty ? never : Extract<Single<Value>, string> extends never ? never : "sw")
  | (Property extends ContainsProperty ? "co" : never);

/** `not` supports single values only: a list can contain both an equal and a different item. */
type Negatable<Value> = [Value] extends [readonly unknown[]] ? never : "negatable";

/** The operators of a property, typed by the org's profile. */
export type OperatorsOf<Types extends OktaTypes, Property> = Pick<
  Operators<
    Single<ValueOf<Types, Property>>,
    Expression<Negatable<ValueOf<Types, Property>> | (Property extends FilterProperty ? "filterable" : never)>,
    Expression<Negatable<ValueOf<Types, Property>> | (Property extends "lastUpdated" ? "filterable" : never)>,
    Expression
  >,
  OperatorOf<Property, ValueOf<Types, Property>>
>;
