// How parameters of operations become arguments and options of methods.

import { type Document, type Parameter, resolveReference } from "./document/openapi.js";
import { camelCase, freeName, isIdentifier, optionName, RESERVED_ARGUMENTS, RESERVED_OPTIONS } from "./identifiers.js";
import { toCommentLines, toCommentText } from "./operation-docs.js";

/** A path parameter, which is an argument of the method. */
export interface PathArgument {
  readonly argument: string;
  /** The name of the parameter, as a property. */
  readonly property: string;
  /** Whether argument and property have the same name. */
  readonly isShorthand: boolean;
  readonly doc: string;
}

/** A query or header parameter, which is an option of the method. */
export interface MethodOption {
  /** The name of the option, as a property. */
  readonly property: string;
  /** The name of the parameter, as a string literal. */
  readonly parameter: string;
  readonly isHeader: boolean;
  readonly isRenamed: boolean;
  readonly required: boolean;
  readonly docs: readonly string[];
}

/** The parameters of a path, in path order. */
export function findPathArguments(path: string, parameters: readonly Parameter[]): PathArgument[] {
  const taken = new Set<string>();
  const names = [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name))];
  return names.map((name) => {
    const parameter = parameters.find((each) => each.in === "path" && each.name === name);
    const argument = freeName(camelCase(name), (each) => taken.has(each) || RESERVED_ARGUMENTS.has(each));
    taken.add(argument);
    const doc = toCommentText(parameter?.description);
    return { argument, property: toProperty(name), isShorthand: argument === name, doc };
  });
}

/**
 * The query parameters, then the header parameters. An option whose name every call reserves gets a suffix.
 * @param others - the names of other options of the method
 */
export function findOptions(
  document: Document,
  parameters: readonly Parameter[],
  others: readonly string[] = [],
): MethodOption[] {
  const taken = new Set<string>(others);
  const inOrder = ["query", "header"].flatMap((kind) => parameters.filter((parameter) => parameter.in === kind));
  return inOrder.map((parameter) => {
    const isHeader = parameter.in === "header";
    const preferred = isHeader ? optionName(parameter.name) : parameter.name;
    const option = freeName(preferred, (each) => taken.has(each) || RESERVED_OPTIONS.has(each));
    taken.add(option);
    return {
      property: toProperty(option),
      parameter: JSON.stringify(parameter.name),
      isHeader,
      isRenamed: !isHeader && option !== parameter.name,
      required: parameter.required === true,
      docs: describeOption(document, parameter),
    };
  });
}

function describeOption(document: Document, parameter: Parameter): string[] {
  const { default: defaultValue } = resolveReference(document, parameter.schema ?? {});
  return toCommentLines([
    ...(parameter.description ?? `The ${parameter.in} parameter \`${parameter.name}\`.`).trim().split("\n"),
    ...(defaultValue === undefined ? [] : [`@defaultValue ${JSON.stringify(defaultValue)}`]),
  ]);
}

/** Returns a name as the key of an object literal. */
export const toProperty = (name: string): string => (isIdentifier(name) ? name : JSON.stringify(name));
