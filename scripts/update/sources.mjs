// The files of our document, to be changed in place: what is not touched keeps its words, comments and line breaks.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { isSeq, parseDocument } from "yaml";

/** As the files are written: no line is folded or padded anew. */
const STYLE = { lineWidth: 0, flowCollectionPadding: false };

export class Sources {
  /** @type {Map<string, import("yaml").Document>} */
  #files = new Map();
  /** @type {Set<string>} */
  #changed = new Set();

  /** @param {{ file: string, path: (string | number)[] }} place */
  set({ file, path }, value) {
    this.#change(file).setIn(path, this.#change(file).createNode(value));
  }

  delete({ file, path }) {
    this.#change(file).deleteIn(path);
  }

  /** Adds to the list at a place, or begins one. */
  add({ file, path }, value) {
    const document = this.#change(file);
    if (isSeq(document.getIn(path))) document.addIn(path, document.createNode(value));
    else document.setIn(path, document.createNode([value]));
  }

  /** Takes the item with an index out of the list at a place, and the list away with its last one. */
  take({ file, path }, index) {
    const document = this.#change(file);
    document.deleteIn([...path, index]);
    if (document.getIn(path).items.length === 0) document.deleteIn(path);
  }

  /** What is at a place now, as plain values. */
  read({ file, path }) {
    const node = this.#open(file).getIn(path);
    return node?.toJS?.(this.#open(file)) ?? node;
  }

  /** Writes what was changed, and returns the names of the files. */
  write() {
    for (const file of this.#changed) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, this.#open(file).toString(STYLE));
    }
    return [...this.#changed];
  }

  #change(file) {
    this.#changed.add(file);
    return this.#open(file);
  }

  #open(file) {
    if (!this.#files.has(file))
      this.#files.set(file, parseDocument(existsSync(file) ? readFileSync(file, "utf8") : "{}\n"));
    const document = this.#files.get(file);
    if (document.contents?.flow) document.contents.flow = false;
    return document;
  }
}

/** A reference from a file to a place. */
export function referenceTo({ file, path }, from) {
  const pointer = path.map((key) => `${key}`.replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
  return `${file === from ? "" : relative(dirname(from), file).split(sep).join("/")}#/${pointer}`;
}
