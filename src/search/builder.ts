// Builds expressions from typed calls, checked against the type of the profile.

import { OktaArgumentError } from "../errors/index.js";
import type { OktaTypes } from "../models/profile-types.js";
import { readArgument } from "../shared/read-argument.js";
import type { ComparisonOperator, ExpressionNode } from "./ast.js";
import { comparison } from "./comparison.js";
import { Expression } from "./expression.js";
import { negated } from "./negation.js";
import { faultOfProperty, type Rules } from "./okta-rules.js";
import type { Operators, OperatorsOf, SearchProperty } from "./property-types.js";
import { USERS } from "./user-rules.js";

/** Starts a condition: `where("status").eq("ACTIVE")`. */
export type Where<Types extends OktaTypes> = <Property extends SearchProperty<Types>>(
  property: Property,
) => OperatorsOf<Types, Property>;

/**
 * Starts a condition on a property. Editors complete the base attributes; any name is accepted for custom attributes.
 * See {@link whereOf} for one that is typed by your org's profile.
 * @param property - such as `status`, `lastUpdated`, `profile.department`
 * @throws OktaArgumentError - Okta cannot search by the property
 * @example
 * ```ts
 * const stale = where("profile.department").eq("Research").and(where("lastUpdated").lt(new Date("2026-01-01")));
 * for await (const user of okta.searchUsers(stale)) console.log(user.profile.login);
 * ```
 */
export const where: Where<Record<never, never>> = /* @__PURE__ */ whereOf();

/**
 * Returns a {@link where} that is typed by an org's custom attributes: a misspelt name or a value of the wrong type
 * does not compile.
 * @typeParam Types - the same type parameter as for `createOkta`: `{ profile: … }`
 * @example
 * ```ts
 * const whose = whereOf<{ profile: { employeeGrade?: number | null } }>();
 * for await (const user of okta.searchUsers(whose("profile.employeeGrade").ge(7))) console.log(user.profile.login);
 * ```
 */
export function whereOf<Types extends OktaTypes>(): Where<Types> {
  return (property) => {
    const operators: unknown = operatorsFor(USERS, property, (ast) => new Expression(ast));
    return operators as OperatorsOf<Types, typeof property>;
  };
}

/**
 * All operators for a property. Those that Okta does not support for it throw.
 * @param make - creates the expression from a tree that the rules allow
 * @throws OktaArgumentError - Okta cannot search by the property
 */
export function operatorsFor<Made>(
  rules: Rules,
  property: string,
  make: (ast: ExpressionNode) => Made,
): Operators<unknown, Made, Made, Made> {
  const fault = faultOfProperty(rules, property);
  if (fault) throw new OktaArgumentError("property", fault);

  const compared = (operator: ComparisonOperator, value: unknown) =>
    readArgument("value", undefined, () =>
      comparison(rules, property, operator, value, (why) => {
        throw new OktaArgumentError("value", `${property} ${operator} …: ${why}`);
      }),
    );
  const by = (operator: ComparisonOperator) => (value: unknown) => make(compared(operator, value));
  return {
    eq: by("eq"),
    ne: (value) => make(negated(rules, compared("eq", value))),
    sw: by("sw"),
    co: by("co"),
    gt: by("gt"),
    ge: by("ge"),
    lt: by("lt"),
    le: by("le"),
    pr: () => {
      const node = { type: "present", property } as const;
      const absent = rules.faultOf?.(node);
      if (absent) throw new OktaArgumentError("property", absent);
      return make(node);
    },
  };
}
