// Facts of Okta's document, made fit for ours: without a word or an example of Okta's, and with references to our files.

import { dirname, join } from "node:path";
import { referenceTo } from "./sources.mjs";

/** Stands where a person has to write something. */
export const TO_WRITE = "To be written.";

/** What is not a fact. Extensions are Okta's own matter. */
const isWord = (key) =>
  ["description", "summary", "title", "example", "examples", "externalDocs"].includes(key) || key.startsWith("x-");

/** Keys of objects whose keys are names, which may be any. */
const NAMES = new Set(["properties", "headers", "content", "responses"]);

export class Adoption {
  #theirs;
  #sources;
  #schemas;
  #unsorted;

  /**
   * @param {import("../drift/document.mjs").Document} ours
   * @param {import("../drift/document.mjs").Document} theirs
   * @param {import("./sources.mjs").Sources} sources
   */
  constructor(ours, theirs, sources) {
    this.#theirs = theirs;
    this.#sources = sources;
    this.#schemas = schemasOf(ours);
    this.#unsorted = ours.root.components?.schemas
      ? { file: ours.file, path: ["components", "schemas"] }
      : { file: join(dirname(ours.file), "schemas/unsorted.yaml"), path: [] };
  }

  /** A node of theirs as it may stand in `file`. `described` says that it needs a description. */
  node(node, file, described = false) {
    if (Array.isArray(node)) return node.map((item) => this.node(item, file));
    if (typeof node !== "object" || node === null) return node;
    if (node.$ref !== undefined) return this.#reference(node, file, described);
    const copy = described ? { description: TO_WRITE } : {};
    for (const [key, value] of Object.entries(node)) {
      if (isWord(key)) continue;
      if (NAMES.has(key)) copy[key] = mapOf(value, (each) => this.node(each, file, key !== "content"));
      else if (key === "mapping") copy[key] = mapOf(value, (target) => this.#mapped(target, node, file));
      else if (key === "enum" || key === "default") copy[key] = value;
      else if (key === "allOf") copy.allOf = this.node(value, file).filter((part) => Object.keys(part).length > 0);
      else copy[key] = this.node(value, file, key === "parameters" || key === "requestBody");
    }
    return unwrapped(copy);
  }

  /** A parameter, a header or an answer is written out where it is used; a schema has its place. */
  #reference(reference, file, described) {
    if (!/\/schemas\//.test(reference.$ref)) return this.node(this.#theirs.follow(reference).node, file, described);
    const { node, name } = this.#theirs.follow(reference);
    return { $ref: referenceTo(this.#schema(name, node), file) };
  }

  #mapped(target, node, file) {
    const reference = this.#theirs.referTo(/[/#]/.test(target) ? target : `#/components/schemas/${target}`, node);
    return this.#reference(reference, file, false).$ref;
  }

  /** Where we have the schema of a name: in its place, or, if it is new, among those that a person has to sort. */
  #schema(name, node) {
    const known = this.#schemas.get(name);
    if (known) return known;
    const place = { file: this.#unsorted.file, path: [...this.#unsorted.path, name] };
    // before its own references are followed, which may lead back to it
    this.#schemas.set(name, place);
    this.#sources.set(place, this.node(node, place.file, true));
    return place;
  }
}

/** A reference in a list of its own, as it is written to have words beside it: without them it needs no list. */
function unwrapped(copy) {
  const { description, allOf, ...rest } = copy;
  return allOf?.length === 1 && allOf[0].$ref && Object.keys(rest).length === 0 ? allOf[0] : copy;
}

/** The places of our schemas, by name. */
function schemasOf(document) {
  const places = new Map();
  const seen = new Set();
  const visit = (node) => {
    if (typeof node !== "object" || node === null || seen.has(node)) return;
    seen.add(node);
    if (typeof node.$ref === "string") {
      const { node: target, name } = document.follow(node);
      const place = document.placeOf(target);
      if (place && /schemas/.test([place.file, ...place.path].slice(-3).join("/"))) places.set(name, place);
      visit(target);
    } else {
      Object.values(node).forEach(visit);
    }
  };
  visit(document.root);
  return places;
}

const mapOf = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
