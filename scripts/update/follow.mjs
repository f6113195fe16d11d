// Takes a difference over: changes our files so that they say what Okta's document says.

import { declareScopes } from "./scopes.mjs";

/** @typedef {import("../drift/compare.mjs").Difference} Difference */

/**
 * @typedef {object} Tools
 * @property {import("../drift/document.mjs").Document} ours
 * @property {import("./sources.mjs").Sources} sources
 * @property {import("./adopt.mjs").Adoption} adoption
 */

/**
 * What cannot be done by an edit is left as it is, for a person.
 * @param {Tools} tools
 * @param {Difference} difference
 */
export function follow(tools, { edits }) {
  for (const edit of edits) {
    const place = tools.ours.placeOf(edit.holder);
    if (place) followAt(tools, place, edit);
  }
}

function followAt({ ours, sources, adoption }, place, edit) {
  const at = { file: place.file, path: [...place.path, ...edit.path] };
  if ("add" in edit) {
    if (!asList(sources.read(at)).includes(edit.add)) {
      sources.add(at, adoption.node(edit.add, at.file, typeof edit.add === "object"));
    }
  } else if ("take" in edit) {
    take(ours, sources, at, edit.take);
  } else if (edit.value !== undefined) {
    if (edit.path[0] === "security") declareScopes({ ours, sources }, edit.value);
    const described = ["properties", "responses", "headers", "requestBody"].includes(edit.path[0]);
    sources.set(at, adoption.node(edit.value, at.file, described));
  } else {
    sources.delete(at);
    const [kind, name] = edit.path;
    // what is not there cannot be required
    if (kind === "properties") take(ours, sources, { file: at.file, path: [...place.path, "required"] }, name);
  }
}

function take(ours, sources, at, wanted) {
  const list = asList(sources.read(at));
  const index = list.findIndex((item) => item === wanted || isSame(ours, at.file, item, wanted));
  if (index !== -1) sources.take(at, index);
}

/** A parameter is told by its place and name, be it written out or referred to. */
function isSame(ours, file, item, wanted) {
  if (typeof item !== "object" || typeof wanted !== "object") return false;
  const { node } = ours.follow(item.$ref === undefined ? item : ours.referFrom(item.$ref, file));
  return node.in === wanted.in && node.name === wanted.name;
}

const asList = (value) => (Array.isArray(value) ? value : []);
