// The properties of groups that Okta can search by, their value types, and their operators. Types only.

import type { Group, OktaActiveDirectoryGroupProfile, OktaUserGroupProfile } from "../models/profile-types.js";
import type { SearchValue } from "./comparison.js";
import type { GroupExpression } from "./group-expression.js";
import type { GroupContainsProperty, GroupFilterProperty, GroupTimeProperty } from "./group-rules.js";
import type { Operators } from "./property-types.js";

type NamesOf<Profile> = keyof { [Name in keyof Profile as string extends Name ? never : Name]: true } & string;

/** The attributes that the document names: of groups of Okta's, and of a directory's. */
type NamedAttribute = `profile.${NamesOf<OktaUserGroupProfile> | NamesOf<OktaActiveDirectoryGroupProfile>}`;

/** The properties of groups that Okta can search and sort by. Custom attributes have any name. */
export type GroupProperty =
  | "id"
  | "type"
  | "source.id"
  | GroupTimeProperty
  | NamedAttribute
  // accepts any other name, while editors still complete those above
  | (`profile.${string}` & Record<never, never>);

/** What a property of groups holds. */
type GroupValueOf<Property> = Property extends GroupTimeProperty
  ? Date | string
  : Property extends "type"
    ? Group["type"] | (string & Record<never, never>)
    : Property extends "id" | "source.id" | NamedAttribute
      ? string
      : SearchValue;

/** The names of the operators that Okta has for a property of groups. */
type GroupOperatorOf<Property> =
  | "eq"
  | (Property extends GroupTimeProperty ? "ne" | "gt" | "ge" | "lt" | "le" : "sw")
  | (Property extends GroupContainsProperty ? "co" : never);

/** What can be done with a comparison: only times have an order, and so an opposite. */
type GroupAbilityOf<Property> =
  | (Property extends GroupFilterProperty ? "filterable" : never)
  | (Property extends GroupTimeProperty ? "negatable" : never);

/** The ways to compare a property of groups. */
export type GroupOperatorsOf<Property> = Pick<
  Operators<
    GroupValueOf<Property>,
    GroupExpression<GroupAbilityOf<Property>>,
    GroupExpression<GroupAbilityOf<Property>>,
    GroupExpression
  >,
  GroupOperatorOf<Property>
>;
