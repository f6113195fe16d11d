// Reads the user schemas of an org, with the package's own client.

import { getUserSchema, listUserTypes } from "../../generated/operations.js";
import { createClient } from "../client/create-client.js";
import { OktaError } from "../errors/index.js";
import { retry } from "../middleware/retry.js";
import { timeout } from "../middleware/timeout.js";
import { logging } from "../observability/logging.js";
import { CommandError } from "./command-error.js";
import { loggingOfCommand } from "./command-log.js";
import { failureOf, type Needed, orgOptionsOf } from "./org-options.js";
import { attributesOf, isObject, lastOfLink, type ProfileSchema, trimmedText, typeInfoOf } from "./user-schema.js";

const NEEDED: Needed = {
  permission: "read user types and schemas",
  scopes: "the scopes okta.userTypes.read and okta.schemas.read",
};

/**
 * Reads the user types of an org and their schemas, with credentials from the environment.
 * @param org - the org URL; defaults to the environment
 * @throws CommandError - credentials are missing, or a request fails
 */
export async function schemasOfOrg(org: string | undefined): Promise<ProfileSchema[]> {
  try {
    const log = loggingOfCommand();
    const layers = [...(log ? [logging(log)] : []), retry(), timeout()];
    const client = createClient({ ...orgOptionsOf(org, "use --schema"), layers });
    // unknown: responses are checked before use
    const types: unknown = await client.call(listUserTypes);
    const found: ProfileSchema[] = [];
    // sequential: orgs limit concurrent requests
    for (const type of Array.isArray(types) ? types.filter(isObject) : []) {
      const isDefault = type["default"] === true;
      const id = trimmedText(type["id"]);
      if (id === "") throw new CommandError("the response has a user type without an id. Is this URL an Okta org?");
      const schemaId = isDefault ? "default" : lastOfLink(type, "schema");
      if (schemaId === undefined) throw new CommandError(`the user type ${id} has no link to its schema`);
      const schema: unknown = await client.call(getUserSchema, { path: { schemaId } });
      const attributes = attributesOf(schema, `the schema ${schemaId}`);
      const texts = { title: trimmedText(type["displayName"]), description: trimmedText(type["description"]) };
      found.push({ ...typeInfoOf(schema, { id, isDefault, name: trimmedText(type["name"]), ...texts }), attributes });
    }
    if (found.length === 0) throw new CommandError("the response has no user types. Is this URL an Okta org?");
    return found;
  } catch (error) {
    throw error instanceof OktaError ? failureOf(error, NEEDED) : error;
  }
}
