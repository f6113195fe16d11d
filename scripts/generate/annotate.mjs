// Adds to each operation what the templates print but cannot work out: `x-okta-fetch`. The templates only lay out.

import { deref, operationsOf } from "./document.mjs";
import { GenerateError } from "./error.mjs";

/** The options that every method has: a parameter of one of these names would be hidden by them. */
const CALL_OPTIONS = ["signal", "headers", "retry", "timeout", "deadline", "readAhead", "path", "query", "body"];

/** The narrower error class of a status; the others are plain OktaApiErrors. */
const ERROR_CLASSES = {
  400: "OktaValidationError",
  401: "OktaAuthenticationError",
  403: "OktaPermissionError",
  404: "OktaNotFoundError",
  429: "OktaRateLimitError",
};

/** The document with `x-okta-fetch` on each operation. */
export function annotate(document) {
  for (const found of operationsOf(document)) {
    found.operation["x-okta-fetch"] = annotationOf(document, found);
  }
  return document;
}

function annotationOf(document, { path, method, operation, parameters }) {
  const id = operation.operationId;
  const success = successOf(document, operation);
  const query = parameters.filter((parameter) => parameter.in === "query");
  const header = parameters.filter((parameter) => parameter.in === "header");
  const options = optionsOf(document, id, query, header);
  const pathParameters = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => {
    const parameter = parameters.find((candidate) => candidate.in === "path" && candidate.name === name);
    if (!parameter) throw new GenerateError(`${id}: the path ${path} names {${name}}, and no parameter does.`);
    return { name, identifier: camelCase(name), doc: oneLine(parameter.description) };
  });
  const body = bodyOf(document, operation);
  const paginated = method === "get" && success.item !== undefined && (success.link || query.some(isAfter));
  const scopes = (operation.security ?? []).flatMap((requirement) => requirement.oauth2 ?? []);
  const optionsRequired = options.some((option) => option.required);
  const bodyOptional = body !== undefined && !body.required;
  if (bodyOptional && optionsRequired) {
    throw new GenerateError(`${id}: an optional body before required parameters cannot be a method's arguments.`);
  }

  const parametersOfMethod = [
    ...pathParameters.map(({ identifier, doc }) => ({ name: identifier, type: "string", optional: "", doc })),
    ...(body ? [{ name: "body", type: body.type, optional: bodyOptional ? "?" : "", doc: body.doc }] : []),
    {
      name: "options",
      type: `${pascalCase(id)}Options`,
      optional: optionsRequired ? "" : "?",
      doc:
        options.length > 0
          ? `${paginated ? "Filters, page size and cursor" : "What the operation can be told"}, and how it is called.`
          : "How it is called.",
    },
  ];
  const docs = [
    operation.summary ?? id,
    ...paragraph(operation.description),
    "",
    `\`${method.toUpperCase()} ${path}\`` +
      (scopes.length > 0 ? ` – scope ${scopes.map((scope) => `\`${scope}\``).join(", ")}` : "") +
      (acceptsApiToken(operation) ? "" : "; an API token is not accepted"),
  ];
  const tail = [
    ...(operation.externalDocs?.url ? [`@see {@link ${operation.externalDocs.url}}`] : []),
    ...(operation.deprecated ? ["@deprecated Okta has deprecated this operation."] : []),
  ];
  const returns = paginated ? ["@returns the list, requested page by page as it is consumed"] : [];
  const described = parametersOfMethod.map(({ name, doc }) => `@param ${name} - ${doc}`);

  return {
    id,
    path,
    method: method.toUpperCase(),
    options,
    optionsName: `${pascalCase(id)}Options`,
    optionsBase: paginated ? "ListCallOptions" : "CallOptions",
    define: paginated ? "definePaginated" : "define",
    type: paginated ? "PaginatedOperation" : "Operation",
    details: detailsOf(query, header, body, success.silent, paginated),
    functionDocs: safe([...docs, "", ...tail]),
    methodDocs: safe([...docs, "", ...described, ...returns, ...throwsOf(document, operation, paginated), ...tail]),
    signature: parametersOfMethod.map(({ name, type, optional }) => `${name}${optional}: ${type}`).join(", "),
    result: paginated ? `contract.PagedList<${success.item}>` : `Promise<${success.silent ? "void" : success.type}>`,
  };
}

function detailsOf(query, header, body, silent, paginated) {
  const names = (list) => `[${list.map((parameter) => JSON.stringify(parameter.name)).join(", ")}]`;
  const required = query.filter((parameter) => parameter.required === true);
  if (body?.required) required.push({ name: "body" });
  const parts = [
    ...(query.length > 0 ? [`query: ${names(query)}`] : []),
    ...(header.length > 0 ? [`headers: { ${header.map(headerOption).join(", ")} }`] : []),
    ...(required.length > 0 ? [`required: ${names(required)}`] : []),
    ...(body ? ["body: true"] : []),
    ...(silent ? ["silent: true"] : []),
    ...(paginated ? ["paginated: true"] : []),
  ];
  return parts.length > 0 && `{ ${parts.join(", ")} }`;
}

const headerOption = ({ name }) => `${optionName(name)}: ${JSON.stringify(name)}`;

function optionsOf(document, id, query, header) {
  const seen = new Set(CALL_OPTIONS);
  return [...query, ...header].map((parameter) => {
    const name = parameter.in === "header" ? optionName(parameter.name) : parameter.name;
    if (seen.has(name)) {
      throw new GenerateError(
        `${id}: the ${parameter.in} parameter "${parameter.name}" would be an option "${name}", and there is one.`,
      );
    }
    seen.add(name);
    const schema = deref(document, parameter.schema ?? {});
    const kind = parameter.in === "header" ? "Header" : "Query";
    return {
      key: /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name),
      required: parameter.required === true,
      optional: parameter.required ? "" : "?",
      type: `contract.${kind}<schema.operations["${id}"]>[${JSON.stringify(parameter.name)}]`,
      docs: safe([
        ...(parameter.description ?? `The ${parameter.in} parameter \`${parameter.name}\`.`).trim().split("\n"),
        ...(schema.default === undefined ? [] : [`@defaultValue ${JSON.stringify(schema.default)}`]),
      ]),
    };
  });
}

function bodyOf(document, operation) {
  if (!operation.requestBody) return undefined;
  const requestBody = deref(document, operation.requestBody);
  const schemas = schemasOf(requestBody);
  return {
    required: requestBody.required === true,
    type:
      (schemas.length === 1 && typeOf(schemas[0])) || `contract.Body<schema.operations["${operation.operationId}"]>`,
    doc: oneLine(requestBody.description) || "The request's body.",
  };
}

/** The type of a success, that of its items if it is a list, whether it says nothing, and whether it has a `Link`. */
function successOf(document, operation) {
  const bodies = Object.entries(operation.responses ?? {})
    .filter(([status]) => /^2/.test(status))
    .map(([, response]) => deref(document, response));
  const schemas = bodies.flatMap(schemasOf);
  const types = `schema.operations["${operation.operationId}"]`;
  const [single] = bodies.length === 1 && schemas.length === 1 ? schemas : [];
  const resolved = single && deref(document, single);
  return {
    type: spelled(document, bodies) ?? `contract.Success<${types}>`,
    item: resolved?.type === "array" ? (typeOf(resolved.items) ?? `contract.Item<${types}>`) : undefined,
    silent: schemas.every((schema) => saysNothing(document, schema)),
    link: bodies.some((response) => Object.keys(response.headers ?? {}).some((name) => /^link$/i.test(name))),
  };
}

/** How a signature spells an answer, which can differ by status; undefined where only the compiler can spell it. */
function spelled(document, bodies) {
  const names = bodies.map((body) => {
    const [schema, ...others] = schemasOf(body);
    return !schema || others.length > 0 || saysNothing(document, schema) ? undefined : typeOf(schema);
  });
  return names.length === 0 || names.includes(undefined) ? undefined : [...new Set(names)].join(" | ");
}

/** The schemas of a body: one a media type. */
function schemasOf({ content = {} }) {
  return Object.values(content).flatMap(({ schema }) => (schema ? [schema] : []));
}

function saysNothing(document, schema) {
  const { type, properties, additionalProperties, allOf, oneOf, anyOf } = deref(document, schema);
  return (
    type === "object" &&
    Object.keys(properties ?? {}).length === 0 &&
    additionalProperties === undefined &&
    !(allOf || oneOf || anyOf)
  );
}

/** How a method's signature spells a schema: only references and lists of them have a name to spell. */
function typeOf(schema) {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(schema?.$ref ?? "")?.[1];
  if (name) return `Models[${JSON.stringify(name)}]`;
  if (schema?.type === "array") {
    const item = typeOf(schema.items);
    return item && `${item}[]`;
  }
  return undefined;
}

/** Which errors the operation declares, by class, status and Okta code. */
function throwsOf(document, operation, paginated) {
  const declared = Object.entries(operation.responses ?? {})
    .filter(([status]) => /^[45]/.test(status))
    .map(([status, response]) => {
      const codes = new Set();
      for (const media of Object.values(deref(document, response).content ?? {})) {
        const examples = [{ value: media.example }, ...Object.values(media.examples ?? {})];
        for (const example of examples) {
          const code = deref(document, example).value?.errorCode;
          if (code) codes.add(code);
        }
      }
      return `${ERROR_CLASSES[status] ?? "OktaApiError"} (${[status, ...[...codes].sort()].join(" ")})`;
    });
  if (declared.length === 0) return [];
  return [`@throws ${declared.join(", ")}${paginated ? ", while it is consumed" : ""}.`];
}

const acceptsApiToken = (operation) =>
  operation.security === undefined || operation.security.some((requirement) => "apiToken" in requirement);
const isAfter = (parameter) => parameter.name === "after";
const oneLine = (text) => (text ?? "").trim().replace(/\s*\n\s*/g, " ");
const paragraph = (text) => (text ? ["", ...text.trim().split("\n")] : []);
const camelCase = (name) => name.replace(/[^A-Za-z0-9]+(\w)/g, (_, letter) => letter.toUpperCase());
const optionName = (header) => camelCase(header).replace(/^./, (first) => first.toLowerCase());
const pascalCase = (id) => id.replace(/^./, (first) => first.toUpperCase());

/** Lines that a block comment can hold, with no blank ones at the end or two in a row. */
function safe(lines) {
  const trimmed = lines.map((line) => line.trimEnd().replaceAll("*/", "*\\/"));
  const kept = trimmed.filter((line, at) => line !== "" || (at > 0 && trimmed[at - 1] !== ""));
  while (kept.at(-1) === "") kept.pop();
  // a space before the text, none on an empty line: the template prints « *» and then this
  return kept.map((line) => (line === "" ? "" : ` ${line}`));
}
