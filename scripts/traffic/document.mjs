// An OpenAPI document as the comparing tools read it: in one file or split over many, with each node's place in its file.

import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { parse } from "yaml";
import { reasonOf, TrafficError } from "./error.mjs";

/** @typedef {{ file: string, path: (string | number)[] }} Place where a node stands: its file, and the keys to it */

export class Document {
  /** @type {Map<string, any>} what the files read so far hold */
  #files = new Map();
  /** @type {WeakMap<object, Place>} */
  #places = new WeakMap();

  /** @param {string} file the document, or the one of its files that refers to the others */
  constructor(file) {
    this.file = resolve(file);
    this.root = this.#read(this.file);
    if (typeof this.root?.paths !== "object") throw new TrafficError(`${file} is not an OpenAPI document with paths.`);
  }

  /** Follows references until something that is not one. `name` is that of the last reference's target. */
  follow(node) {
    let target = node;
    let name;
    for (let hops = 0; target?.$ref !== undefined; hops++) {
      const from = this.placeOf(target);
      const [path, pointer = ""] = target.$ref.split("#");
      const file = path === "" ? (from?.file ?? this.file) : resolve(dirname(from?.file ?? this.file), path);
      const keys = pointer.split("/").slice(1).map(keyOf);
      name = keys.at(-1) ?? path.replace(/^.*\//, "").replace(/\.\w+$/, "");
      const { $ref } = target;
      target = keys.reduce((at, key) => at?.[key], this.#read(file));
      if (target === undefined || hops > 50)
        throw new TrafficError(`${this.file}: the reference ${$ref} leads nowhere.`);
    }
    return { node: target, name };
  }

  /** A reference as if it stood beside a node. */
  referTo($ref, node) {
    const reference = { $ref };
    this.#places.set(reference, { file: this.placeOf(node)?.file ?? this.file, path: [] });
    return reference;
  }

  /** @returns {Place | undefined} nothing for what was not read but made */
  placeOf(node) {
    return this.#places.get(node);
  }

  #read(file) {
    if (this.#files.has(file)) return this.#files.get(file);
    const [shown] = [relative(process.cwd(), file), file].filter((each) => !each.startsWith(".."));
    let root;
    try {
      root = parse(readFileSync(file, "utf8"), { merge: true, maxAliasCount: -1 });
    } catch (error) {
      throw new TrafficError(`cannot read ${shown}: ${reasonOf(error)}`);
    }
    this.#note(root, file, []);
    this.#files.set(file, root);
    return root;
  }

  #note(node, file, path) {
    if (typeof node !== "object" || node === null || this.#places.has(node)) return;
    this.#places.set(node, { file, path });
    for (const [key, value] of Object.entries(node)) {
      this.#note(value, file, [...path, Array.isArray(node) ? Number(key) : key]);
    }
  }
}

const keyOf = (key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
