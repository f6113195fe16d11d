// The templates of the generated files. The build puts their texts in place of this module: what is bundled has no files beside it.

import { readFileSync } from "node:fs";

const read = (name: string): string => readFileSync(new URL(`./templates/${name}.mustache`, import.meta.url), "utf8");

export const TEMPLATES = { operations: read("operations"), methods: read("methods") };
