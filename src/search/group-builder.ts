// Builds expressions for groups from typed calls.

import { operatorsFor } from "./builder.js";
import { GroupExpression } from "./group-expression.js";
import type { GroupOperatorsOf, GroupProperty } from "./group-property-types.js";
import { GROUPS } from "./group-rules.js";

/**
 * Starts a condition on a property of groups. Editors complete the standard properties; any name is accepted for custom
 * attributes.
 * @param property - such as `type`, `lastMembershipUpdated`, `profile.name`
 * @throws OktaArgumentError - Okta cannot search by the property
 * @example
 * ```ts
 * const teams = groupWhere("type").eq("OKTA_GROUP").and(groupWhere("profile.name").sw("Team "));
 * for await (const group of okta.listGroups({ search: teams })) console.log(group.id, group.profile.name);
 * ```
 */
export function groupWhere<Property extends GroupProperty>(property: Property): GroupOperatorsOf<Property> {
  const operators: unknown = operatorsFor(GROUPS, property, (ast) => new GroupExpression(ast));
  return operators as GroupOperatorsOf<Property>;
}
