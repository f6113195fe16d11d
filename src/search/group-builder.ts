// Expressions over groups in the program's own language.

import { operatorsFor } from "./builder.js";
import { GroupExpression } from "./group-expression.js";
import type { GroupOperatorsOf, GroupProperty } from "./group-property-types.js";
import { GROUPS } from "./group-rules.js";

/**
 * Begins a condition on a property of groups. Completes the names that every org has; of custom attributes it takes any
 * name.
 * @param property - such as `type`, `lastMembershipUpdated`, `profile.name`
 * @throws OktaArgumentError - Okta cannot search by it
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
