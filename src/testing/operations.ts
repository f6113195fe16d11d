// Who answers which operation. The type requires a handler for each operation of the document.

import { assessmentHandlers } from "./assessment/assessment-handlers.js";
import { authenticatorHandlers } from "./authenticators/authenticator-handlers.js";
import { credentialHandlers } from "./credentials/credential-handlers.js";
import { challengeHandlers } from "./factors/challenge-handlers.js";
import { factorHandlers } from "./factors/factor-handlers.js";
import { grantHandlers } from "./grants/grant-handlers.js";
import { groupHandlers } from "./groups/group-handlers.js";
import type { Handler } from "./http/call.js";
import type { OperationId } from "./http/document.js";
import { logHandlers } from "./log/log-handlers.js";
import { relationHandlers } from "./relations/relation-handlers.js";
import { roleHandlers } from "./roles/role-handlers.js";
import { targetHandlers } from "./roles/target-handlers.js";
import { schemaHandlers } from "./schemas/schema-handlers.js";
import { seededHandlers } from "./seeded/seeded-handlers.js";
import { sessionHandlers } from "./sessions/session-handlers.js";
import { subscriptionHandlers } from "./subscriptions/subscription-handlers.js";
import { typeHandlers } from "./types/type-handlers.js";
import { lifecycleHandlers } from "./users/lifecycle-handlers.js";
import { userReadHandlers } from "./users/read-handlers.js";
import { userWriteHandlers } from "./users/write-handlers.js";

export const HANDLERS: { readonly [Id in OperationId]: Handler } = {
  ...userReadHandlers,
  ...userWriteHandlers,
  ...lifecycleHandlers,
  ...credentialHandlers,
  ...groupHandlers,
  ...relationHandlers,
  ...roleHandlers,
  ...targetHandlers,
  ...factorHandlers,
  ...challengeHandlers,
  ...authenticatorHandlers,
  ...sessionHandlers,
  ...grantHandlers,
  ...assessmentHandlers,
  ...subscriptionHandlers,
  ...seededHandlers,
  ...logHandlers,
  ...schemaHandlers,
  ...typeHandlers,
};
