// A validated expression for groups.

import { type ExpressionNode, joined } from "./ast.js";
import { type Ability, AnyExpression, astOf } from "./expression.js";
import { GROUPS } from "./group-rules.js";

declare const groupAbilities: unique symbol;

/**
 * An expression for groups, for example for `listGroups`. Created by {@link groupSearch}, {@link groupFilter} or
 * {@link groupWhere}; `String(expression)` is its text.
 *
 * @typeParam Can - what the expression supports besides `search`, if the compiler knows it
 */
export class GroupExpression<Can extends Ability = never> extends AnyExpression {
  /** For the compiler only: no such property exists. */
  declare readonly [groupAbilities]: { readonly [A in Can]: true };
  declare readonly resource: "groups";

  /** @internal */
  constructor(ast: ExpressionNode) {
    super(ast, GROUPS);
  }

  /**
   * Matches groups that match both expressions.
   * @param other - another expression for groups
   * @throws OktaArgumentError - `other` is not an expression for groups, or the result is too long or too deeply nested
   */
  and<Other extends Ability>(other: GroupExpression<Other>): GroupExpression<Can & Other> {
    return new GroupExpression(joined("and", [this.ast, astOf(other, GROUPS)]));
  }

  /**
   * Matches groups that match at least one of the expressions.
   * @param other - another expression for groups
   * @throws OktaArgumentError - `other` is not an expression for groups, or the result is too long or too deeply nested
   */
  or<Other extends Ability>(other: GroupExpression<Other>): GroupExpression<Can & Other> {
    return new GroupExpression(joined("or", [this.ast, astOf(other, GROUPS)]));
  }
}

/** An expression for `search` of groups: any expression for groups. */
export type GroupSearchExpression = GroupExpression;

/** An expression for `filter` of groups. `search` accepts it too. */
export type GroupFilterExpression = GroupExpression<"filterable">;
