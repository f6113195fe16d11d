// Creating, updating, replacing and deleting users.

import { credentialsAfter } from "../credentials/given-credentials.js";
import type { Call, Handlers } from "../http/call.js";
import { etagOf } from "../http/headers.js";
import { isObject, type JsonObject, objectIn, textIn } from "../http/json-value.js";
import {
  expiredPasswordRefused,
  invalidField,
  notFound,
  preconditionFailed,
  validationFailed,
} from "../http/okta-error.js";
import { json, noContent, type Reply } from "../http/reply.js";
import type { Org } from "../org/org.js";
import { checkMutability, checkProfile, type Uniqueness } from "../schemas/profile-check.js";
import { forgetPassword, type Status, type StoredCredentials, type StoredUser } from "./user.js";
import { userView } from "./user-view.js";

export const userWriteHandlers = {
  createUser,
  updateUser: (call) => changed(call, "partly"),
  replaceUser: (call) => changed(call, "wholly"),
  deleteUser,
} satisfies Handlers;

function createUser(call: Call): Reply {
  const { org, object } = call;
  const { users, groups, types, schemas } = org.state;
  if (!isObject(object["profile"])) throw validationFailed("newUser", "newUser: The profile cannot be left blank");
  const profile = valuesOf(object["profile"]);
  const typeId = textIn(objectIn(object, "type"), "id");
  const type = typeId === undefined ? types.byDefault : types.get(typeId);
  if (!type) throw notFound(typeId ?? "", "CVDType");
  const groupIds = Array.isArray(object["groupIds"]) ? object["groupIds"].map(String) : [];
  for (const id of groupIds) groups.require(id);
  checkProfile(schemas.of(type.id), profile, uniquenessIn(org, undefined), "newUser");
  const credentials = credentialsAfter(object, String(profile["login"]));
  const user = users.create({ status: firstStatus(call, credentials), type: type.id, profile, credentials });
  for (const id of groupIds) groups.addMember(id, user.id);
  org.events.add("user.lifecycle.create", user.id);
  if (user.status !== "STAGED") org.events.add("user.lifecycle.activate", user.id);
  return json(userView(user, call.origin));
}

/** The status of a new user follows from its credentials, unless it is only staged. */
function firstStatus(call: Call, { password, provider }: StoredCredentials): Status {
  const activate = call.flag("activate", true);
  const expires = call.query("nextLogin") === "changePassword";
  if (expires && !activate) throw expiredPasswordRefused("E0000125", "`activate` must be true.");
  if (expires && !password) throw expiredPasswordRefused("E0000124", "a password must be specified.");
  if (!activate) return "STAGED";
  if (expires) return "PASSWORD_EXPIRED";
  return password || !/^(OKTA|IMPORT)$/.test(provider.type) ? "ACTIVE" : "PROVISIONED";
}

/** POST changes the attributes of its body, PUT also deletes all others; `null` clears. */
function changed(call: Call, how: "partly" | "wholly"): Reply {
  const { org, object } = call;
  const { users, types, schemas } = org.state;
  const user = call.user("id");
  checkIfMatch(call, user);
  const type = typeAfter(call, user, how);
  if (!types.get(type)) throw notFound(type, "CVDType");
  const given = object["profile"];
  if (given !== undefined && !isObject(given)) throw validationFailed("profile", "profile: The value is not an object");
  const profile = profileAfter(user, given, how);
  checkProfile(schemas.of(type), profile, uniquenessIn(org, user), "user");
  if (type === user.type) checkMutability(schemas.of(type), user.profile, profile);
  const strict = call.flag("strict", false);
  const credentials = credentialsAfter(object, String(profile["login"]), user.credentials, strict);
  const passwordChanged =
    credentials.password === user.credentials.password ? user.passwordChanged : org.clock.second();
  const after = users.change(user, { profile, type, credentials, passwordChanged });
  org.events.add("user.account.update_profile", user.id);
  return json(userView(after, call.origin));
}

/** A request without a profile leaves it as it is, PUT too. */
function profileAfter(user: StoredUser, given: JsonObject | undefined, how: "partly" | "wholly"): JsonObject {
  if (given === undefined) return user.profile;
  return valuesOf(how === "partly" ? { ...user.profile, ...given } : given);
}

/** Only PUT changes the type of a user. */
function typeAfter({ object }: Call, user: StoredUser, how: "partly" | "wholly"): string {
  const type = textIn(objectIn(object, "type"), "id") ?? user.type;
  if (how === "partly" && type !== user.type)
    throw invalidField("type", "The user type cannot be changed by a partial update");
  return type;
}

/** The attributes that have a value. */
function valuesOf(profile: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null));
}

function checkIfMatch(call: Call, user: StoredUser): void {
  const wanted = call.headers.get("if-match");
  if (wanted !== null && wanted !== "*" && wanted !== etagOf(`${user.id} ${user.revision}`)) throw preconditionFailed();
}

function uniquenessIn(org: Org, self: StoredUser | undefined): Uniqueness {
  const { users } = org.state;
  return {
    isTaken(name, value) {
      if (name === "login") {
        const other = users.find(String(value));
        return other !== undefined && other.id !== self?.id;
      }
      for (const user of users.after(undefined)) if (user.id !== self?.id && user.profile[name] === value) return true;
      return false;
    },
  };
}

/** A user that is not deactivated yet is only deactivated. */
function deleteUser(call: Call): Reply {
  const { org } = call;
  const { users } = org.state;
  const { id, status } = call.user("id");
  const work = () => {
    const user = users.get(id);
    if (user && status === "DEPROVISIONED") {
      users.delete(user);
      org.forgetUser(id);
      org.events.add("user.lifecycle.delete.completed", id);
    } else if (user) {
      users.setStatus(user, "DEPROVISIONED", forgetPassword(user));
      org.events.add("user.lifecycle.deactivate", id);
    }
  };
  if (call.respondsAsync) org.jobs.add(work);
  else work();
  return noContent;
}
