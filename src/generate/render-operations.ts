// Prints the template data of operations with a Mustache library, as openapi-generator does.

import Mustache from "mustache";
import type { OperationData } from "./template-data.js";
import { TEMPLATES } from "./templates.js";

/** Files that are printed by the templates. */
export interface OperationFiles {
  readonly "operations.ts": string;
  readonly "methods.ts": string;
}

type Section = Parameters<InstanceType<typeof Mustache.Writer>["renderSection"]>;

/** Lets the items of a list know whether they are the last, as `-last`: the Mustache of openapi-generator does. */
class LastAwareWriter extends Mustache.Writer {
  override renderSection(...[token, context, partials, template]: Section): string {
    const [, name = "", , , inner] = token;
    const value: unknown = context.lookup(name);
    if (!Array.isArray(value)) return super.renderSection(token, context, partials, template);
    const contexts = value.map((item, index) => context.push({ "-last": index === value.length - 1 }).push(item));
    // the token of a section contains those of its content; the types say that it is text
    const tokens = inner as unknown as string[][];
    return contexts.map((each) => this.renderTokens(tokens, each, partials, template)).join("");
  }
}

/** Whether the signature of a method names a schema. Without one, the type parameter of `Methods` would be unused. */
export function namesSchemas(operations: readonly OperationData[]): boolean {
  return operations.some(({ paginated, bodyMembers, itemMembers, resultMembers }) => {
    const answer = paginated ? itemMembers : resultMembers;
    return bodyMembers.length > 0 || answer.length > 0;
  });
}

/**
 * Prints the files of operations.
 * @param contractModule - where the files import the contract from
 */
export function renderOperations(operations: readonly OperationData[], contractModule: string): OperationFiles {
  const operation = operations.map((data) => ({ vendorExtensions: { "x-okta-fetch": data } }));
  // the names of openapi-generator
  const view = {
    contractModule,
    namesSchemas: namesSchemas(operations),
    apiInfo: { apis: [{ operations: { operation } }] },
  };
  const writer = new LastAwareWriter();
  return {
    "operations.ts": writer.render(TEMPLATES.operations, view),
    "methods.ts": writer.render(TEMPLATES.methods, view),
  };
}
