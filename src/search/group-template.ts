// The template tags for expressions for groups.

import { GroupExpression, type GroupFilterExpression, type GroupSearchExpression } from "./group-expression.js";
import { GROUPS } from "./group-rules.js";
import { type ExpressionTag, tagOf } from "./template.js";

/**
 * Creates expressions for the `search` option of `listGroups`.
 * @see {@link https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Group/#tag/Group/operation/listGroups}
 * @example
 * ```ts
 * const expression = groupSearch`profile.name sw ${"Engineering"} and type eq ${"OKTA_GROUP"}`;
 * for await (const group of okta.listGroups({ search: expression })) console.log(group.profile.name);
 * ```
 */
export const groupSearch: ExpressionTag<GroupSearchExpression> = /* @__PURE__ */ tagOf(
  "search",
  GROUPS,
  (ast) => new GroupExpression(ast),
);

/**
 * Creates expressions for the `filter` option of `listGroups`. It supports `id`, `type`, `lastUpdated` and
 * `lastMembershipUpdated` with `eq`, and the times also with `gt`, `ge`, `lt` and `le`.
 * @see {@link https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Group/#tag/Group/operation/listGroups}
 * @example
 * ```ts
 * const changed = groupFilter`lastMembershipUpdated gt ${new Date("2026-01-01")}`;
 * for await (const group of okta.listGroups({ filter: changed })) console.log(group.profile.name);
 * ```
 */
export const groupFilter: ExpressionTag<GroupFilterExpression> = /* @__PURE__ */ tagOf(
  "filter",
  GROUPS,
  (ast) => new GroupExpression(ast),
);
