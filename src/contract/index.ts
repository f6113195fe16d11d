// The contract between the generated files and the client: the types of operations, and what runs them. This folder imports
// nothing from outside. It is the entry okta-fetch/contract, which the code generated from other documents imports.

export type * from "./call-options.js";
export * from "./define.js";
export type * from "./operation.js";
export type * from "./paged-list.js";
export type * from "./response-head.js";
export * from "./runners.js";
