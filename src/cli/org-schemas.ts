// Reads the user schemas of an org, with the package's own client.

import { getUserSchema, listUserTypes } from "../../generated/operations.js";
import { createClient } from "../client/create-client.js";
import { withEnvironment } from "../client/environment.js";
import type { ConnectOptions } from "../client/options.js";
import { originOf } from "../client/org-url.js";
import { OktaApiError, OktaConfigError, OktaError, OktaNetworkError, OktaResponseError } from "../errors/index.js";
import { retry } from "../middleware/retry.js";
import { timeout } from "../middleware/timeout.js";
import { CommandError, EXIT } from "./command-error.js";
import { attributesOf, isObject, lastOfLink, type ProfileSchema, trimmedText, typeInfoOf } from "./user-schema.js";

/**
 * Reads the user types of an org and their schemas, with credentials from the environment.
 * @param org - the org URL; defaults to the environment
 * @throws CommandError - credentials are missing, or a request fails
 */
export async function schemasOfOrg(org: string | undefined): Promise<ProfileSchema[]> {
  try {
    const client = createClient({ ...connectionOf(org), layers: [retry(), timeout()] });
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
    throw error instanceof OktaError ? explained(error) : error;
  }
}

/** The org URL and the credentials. */
function connectionOf(org: string | undefined): ConnectOptions {
  const isSet = (name: string) => Boolean(process.env[`OKTA_CLIENT_${name}`]?.trim());
  if (org === undefined && !isSet("ORGURL")) {
    throw misused("missing org URL; use --org, set OKTA_CLIENT_ORGURL, or use --schema");
  }
  if (!["TOKEN", "PRIVATEKEY", "AUTHORIZATIONMODE"].some(isSet)) {
    throw misused("missing credentials; set OKTA_CLIENT_TOKEN to an API token, or set the variables of a service app");
  }
  return withEnvironment(org === undefined ? {} : { orgUrl: originOf(org, false, "--org") });
}

const misused = (why: string): CommandError => new CommandError(why, EXIT.misused);

/** The error of a failed call, with advice for the command line. */
function explained(error: OktaError): CommandError {
  // the command has no option `token`
  if (error instanceof OktaConfigError) return misused(error.message.replace(/^token:/, "OKTA_CLIENT_TOKEN:"));
  // a message about missing scopes already contains the advice
  const status = error instanceof OktaApiError && !error.requiredScopes ? error.status : undefined;
  if (status === 401)
    return new CommandError(`${error.message}. The token is invalid, expired, or belongs to another org`);
  if (status === 403) {
    const admin = "The admin of an API token needs permission to read user types and schemas";
    const app = "a service app also needs the scopes okta.userTypes.read and okta.schemas.read";
    return new CommandError(`${error.message}. ${admin}, such as the role of organization administrator; ${app}`);
  }
  const misdirected = error instanceof OktaNetworkError || error instanceof OktaResponseError || status === 404;
  return new CommandError(misdirected ? `${error.message}. Is the org URL correct?` : error.message);
}
