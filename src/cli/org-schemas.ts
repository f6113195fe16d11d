// The schemas of an org, read by the package's own client.

import { getUserSchema, listUserTypes } from "../../generated/operations.js";
import { createClient } from "../client/create-client.js";
import { withEnvironment } from "../client/environment.js";
import type { ConnectOptions } from "../client/options.js";
import { originOf } from "../client/org-url.js";
import { OktaApiError, OktaConfigError, OktaError, OktaNetworkError, OktaResponseError } from "../errors/index.js";
import { retry } from "../middleware/retry.js";
import { timeout } from "../middleware/timeout.js";
import { CommandError, EXIT } from "./command-error.js";
import { attributesOf, isObject, lastOfLink, type ProfileSchema, textOf, typeInfoOf } from "./user-schema.js";

/**
 * Reads the user types of an org, and the schema of each, by the credentials of the environment.
 * @param org - the org's URL, if it is not that of the environment
 * @throws CommandError - there are no credentials, the org refuses, or does not answer
 */
export async function schemasOfOrg(org: string | undefined): Promise<ProfileSchema[]> {
  try {
    const client = createClient({ ...connectionOf(org), layers: [retry(), timeout()] });
    // what an org answers is checked here, not believed
    const types: unknown = await client.call(listUserTypes);
    const found: ProfileSchema[] = [];
    // one after the other: an org allows few requests at once
    for (const type of Array.isArray(types) ? types.filter(isObject) : []) {
      const isDefault = type["default"] === true;
      const id = textOf(type["id"]);
      if (id === "") throw new CommandError("the org answers with a user type that has no id: is it an Okta org?");
      const schemaId = isDefault ? "default" : lastOfLink(type, "schema");
      if (schemaId === undefined) throw new CommandError(`the user type ${id} has no link to its schema`);
      const schema: unknown = await client.call(getUserSchema, { path: { schemaId } });
      const attributes = attributesOf(schema, `the schema ${schemaId}`);
      const said = { title: textOf(type["displayName"]), description: textOf(type["description"]) };
      found.push({ ...typeInfoOf(schema, { id, isDefault, name: textOf(type["name"]), ...said }), attributes });
    }
    if (found.length === 0) throw new CommandError("the org has no user types: is it an Okta org?");
    return found;
  } catch (error) {
    throw error instanceof OktaError ? explained(error) : error;
  }
}

/** Where the org is, and by what right it is read. */
function connectionOf(org: string | undefined): ConnectOptions {
  const isSet = (name: string) => Boolean(process.env[`OKTA_CLIENT_${name}`]?.trim());
  if (org === undefined && !isSet("ORGURL")) {
    throw misused("which org? Give --org, or set OKTA_CLIENT_ORGURL; or give --schema");
  }
  if (!["TOKEN", "PRIVATEKEY", "AUTHORIZATIONMODE"].some(isSet)) {
    throw misused(
      "OKTA_CLIENT_TOKEN is not set: the org's API token. Or set the variables of a service app: see --help",
    );
  }
  return withEnvironment(org === undefined ? {} : { orgUrl: originOf(org, false, "--org") });
}

const misused = (why: string): CommandError => new CommandError(why, EXIT.misused);

/** What a failed call means to somebody at a command line. */
function explained(error: OktaError): CommandError {
  // the library's name for it is an option that the command does not have
  if (error instanceof OktaConfigError) return misused(error.message.replace(/^token:/, "OKTA_CLIENT_TOKEN:"));
  // what it says of missing scopes is all that there is to do
  const status = error instanceof OktaApiError && !error.requiredScopes ? error.status : undefined;
  if (status === 401) return new CommandError(`${error.message}. The token is not, or no longer, one of this org`);
  if (status === 403) {
    const needed =
      "an API token needs an admin who may read user types and schemas, such as an organization administrator";
    const scopes = "a service app the scopes okta.userTypes.read and okta.schemas.read, and such a role";
    return new CommandError(`${error.message}. To read profiles, ${needed}; ${scopes}`);
  }
  const misdirected = error instanceof OktaNetworkError || error instanceof OktaResponseError || status === 404;
  return new CommandError(misdirected ? `${error.message}. Is the org's URL right?` : error.message);
}
