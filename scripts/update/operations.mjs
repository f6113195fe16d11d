// Operations that come and go.

import { dirname, join } from "node:path";
import { TO_WRITE } from "./adopt.mjs";
import { declareScopes } from "./scopes.mjs";
import { referenceTo } from "./sources.mjs";

/**
 * Adds an operation of theirs, with the answers that all of ours have.
 * @param {any} update
 * @param {import("../drift/operations.mjs").Operation} operation
 */
export function addOperation(update, operation) {
  const { ours, sources } = update;
  const { path, method, item, id, node } = operation;
  const place = placeOfPath(update, path, id);
  if (sources.read(place) === undefined) {
    sources.set(place, item.parameters ? { parameters: parametersOf(update, item, place.file) } : {});
  }
  sources.set({ file: place.file, path: [...place.path, method] }, written(update, operation, place.file));

  declareScopes(update, node.security);
  const [tag] = node.tags;
  const tags = { file: ours.file, path: ["tags"] };
  if (!(sources.read(tags) ?? []).some(({ name }) => name === tag)) {
    sources.add(tags, { name: tag, description: TO_WRITE });
  }
}

/** Removes an operation of ours, and its path with the last one. */
export function removeOperation({ ours, sources }, { path, method, item }) {
  const place = ours.placeOf(item);
  sources.delete({ file: place.file, path: [...place.path, method] });
  if (Object.keys(sources.read(place)).some((key) => key !== "parameters")) return;
  sources.delete(place);
  sources.delete({ file: ours.file, path: ["paths", path] });
}

function written({ adoption, conventions }, { id, node }, file) {
  const responses = {};
  for (const [status, answer] of Object.entries(node.responses).filter(([each]) => !conventions.errors.has(each))) {
    const { description, ...adopted } = adoption.node(answer, file, true);
    const headers = conventions.headers && { headers: { $ref: referenceTo(conventions.headers, file) } };
    responses[status] = { description, ...headers, ...adopted };
  }
  for (const [status, place] of conventions.errors) responses[status] = { $ref: referenceTo(place, file) };
  return {
    operationId: id,
    summary: sentenceOf(id),
    description: TO_WRITE,
    tags: node.tags,
    ...(node.deprecated ? { deprecated: true } : {}),
    ...(node.parameters ? { parameters: parametersOf({ adoption }, node, file) } : {}),
    ...(node.requestBody ? { requestBody: adoption.node(node.requestBody, file, true) } : {}),
    responses,
    security: node.security,
  };
}

const parametersOf = ({ adoption }, { parameters }, file) => parameters.map((each) => adoption.node(each, file, true));

/** Where we have a path, or will have it: in the document itself if it has paths, or in a file for a person to sort. */
function placeOfPath({ ours, sources }, path, id) {
  const reference = sources.read({ file: ours.file, path: ["paths", path] });
  if (reference?.$ref === undefined && reference !== undefined) return { file: ours.file, path: ["paths", path] };
  if (reference !== undefined) {
    const [name, pointer] = reference.$ref.split("#/");
    return { file: join(dirname(ours.file), name), path: [pointer] };
  }
  if (!Object.values(ours.root.paths).some(({ $ref }) => $ref !== undefined)) {
    return { file: ours.file, path: ["paths", path] };
  }
  const place = { file: join(dirname(ours.file), "paths/unsorted.yaml"), path: [id] };
  sources.set({ file: ours.file, path: ["paths", path] }, { $ref: referenceTo(place, ours.file) });
  return place;
}

/** `listUserTypes` → `List user types` */
const sentenceOf = (id) =>
  id
    .replace(/([a-z])([A-Z])/g, (_, end, start) => `${end} ${start.toLowerCase()}`)
    .replace(/^./, (first) => first.toUpperCase());
