// An expression over groups.

import { type ExpressionNode, joined } from "./ast.js";
import { type Ability, AnyExpression, astOf } from "./expression.js";
import { GROUPS } from "./group-rules.js";

declare const abilities: unique symbol;

/**
 * An expression over groups, as `listGroups` takes it. Made by {@link groupSearch}, {@link groupFilter} or
 * {@link groupWhere}; `String(expression)` is its text.
 *
 * @typeParam Can - what more can be done with it, as far as the compiler knows
 */
export class GroupExpression<Can extends Ability = never> extends AnyExpression {
  /** For the compiler only: no such property exists. */
  declare readonly [abilities]: { readonly [A in Can]: true };
  declare readonly resource: "groups";

  /** @internal */
  constructor(ast: ExpressionNode) {
    super(ast, GROUPS);
  }

  /**
   * The groups of which this and the other expression hold.
   * @param other - another expression over groups
   * @throws OktaArgumentError - it is none, or the two are too long or too deep together
   */
  and<Other extends Ability>(other: GroupExpression<Other>): GroupExpression<Can & Other> {
    return new GroupExpression(joined("and", [this.ast, astOf(other, GROUPS)]));
  }

  /**
   * The groups of which this or the other expression holds.
   * @param other - another expression over groups
   * @throws OktaArgumentError - it is none, or the two are too long or too deep together
   */
  or<Other extends Ability>(other: GroupExpression<Other>): GroupExpression<Can & Other> {
    return new GroupExpression(joined("or", [this.ast, astOf(other, GROUPS)]));
  }
}

/** What `search` of groups takes: any expression over them. */
export type GroupSearchExpression = GroupExpression;

/** What `filter` of groups takes. Okta's search of groups takes it too. */
export type GroupFilterExpression = GroupExpression<"filterable">;
