// Changes that Okta could make to its document, at places that numbers choose.

import type { Release } from "./okta.js";

/** Chooses among things, the same ones for the same numbers. */
export type Pick = <Thing>(things: readonly Thing[]) => Thing | undefined;

/** What the report has to name of a change: words that one of its lines has. */
export type Named = readonly string[];

/** Changes the document; undefined where it has no place for the change. */
type Mutation = (document: Release, pick: Pick) => Named | undefined;

const METHODS = ["get", "put", "post", "delete", "patch"];

interface Place {
  /** `schemas/User`, or the id of an operation. */
  readonly owner: string;
  readonly node: Release;
}

function operations(document: Release): { id: string; path: string; method: string; item: Release; node: Release }[] {
  return Object.entries<Release>(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      return { id: item[method].operationId, path, method, item, node: item[method] };
    }),
  );
}

/** Every schema of the components that holds, with those in it. */
function schemas(document: Release, holds: (schema: Release) => boolean): Place[] {
  const found: Place[] = [];
  const visit = (node: Release, owner: string): void => {
    if (typeof node !== "object" || node === null) return;
    if (!node.$ref && holds(node)) found.push({ owner, node });
    for (const child of Object.values<Release>(node.properties ?? {})) visit(child, owner);
    for (const key of ["items", "additionalProperties"]) visit(node[key], owner);
    for (const key of ["allOf", "oneOf", "anyOf"]) for (const child of node[key] ?? []) visit(child, owner);
  };
  for (const [name, schema] of Object.entries<Release>(document.components.schemas)) visit(schema, `schemas/${name}`);
  return found;
}

/** Every reference to a schema. */
function references(document: Release): Release[] {
  const found: Release[] = [];
  const visit = (node: Release, isNames: boolean): void => {
    if (typeof node !== "object" || node === null) return;
    if (!isNames && /^#\/components\/schemas\//.test(node.$ref)) found.push(node);
    for (const [key, value] of Object.entries(node)) {
      if (isNames || !["example", "examples"].includes(key)) visit(value, !isNames && key === "properties");
    }
  };
  visit(document.paths, false);
  visit({ ...document.components, examples: undefined }, false);
  return found;
}

function mappings(document: Release): Release[] {
  return schemas(document, ({ discriminator }) => discriminator?.mapping).map(({ node }) => node.discriminator.mapping);
}

const propertiesOf = ({ node }: Place) => Object.keys(node.properties ?? {});
const withProperties = (document: Release) =>
  schemas(document, (schema) => Object.keys(schema.properties ?? {}).length > 0);
const texts = (document: Release) => schemas(document, ({ type, enum: values }) => type === "string" && !values);

const own = (document: Release) =>
  operations(document).flatMap(({ id, node }) =>
    (node.parameters ?? []).flatMap((parameter: Release) => (parameter.name ? [{ id, node, parameter }] : [])),
  );

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "a property comes": (document, pick) => {
    const place = pick(withProperties(document));
    if (!place) return undefined;
    place.node.properties.zzNew = { type: "string", description: "OKTA SAYS" };
    return [place.owner, "zzNew: nothing → "];
  },
  "a property goes": (document, pick) => {
    const place = pick(withProperties(document));
    const name = place && pick(propertiesOf(place));
    if (!place || !name) return undefined;
    delete place.node.properties[name];
    return [place.owner, `${name}: `, " → nothing"];
  },
  "a property is renamed": (document, pick) => {
    const place = pick(withProperties(document));
    const name = place && pick(propertiesOf(place));
    if (!place || !name) return undefined;
    place.node.properties.zzRenamed = place.node.properties[name];
    delete place.node.properties[name];
    return [place.owner, "zzRenamed: nothing → "];
  },
  "a value of an enumeration comes": (document, pick) => {
    const place = pick(schemas(document, ({ enum: values }) => values));
    place?.node.enum.push("ZZ_NEW");
    return place && [place.owner, "ZZ_NEW: nothing → ZZ_NEW"];
  },
  "a value of an enumeration goes": (document, pick) => {
    const place = pick(schemas(document, ({ enum: values }) => values?.length > 1));
    const value = place?.node.enum.pop();
    return place && [place.owner, `${value}: ${value} → nothing`];
  },
  "an enumeration goes": (document, pick) => {
    const place = pick(schemas(document, ({ enum: values }) => values));
    delete place?.node.enum;
    return place && [place.owner, "enum: [", " → nothing"];
  },
  "a property becomes required": (document, pick) => {
    const place = pick(
      withProperties(document).filter(({ node }) =>
        Object.keys(node.properties).some((name) => !node.required?.includes(name)),
      ),
    );
    const name = place && pick(propertiesOf(place).filter((each) => !place.node.required?.includes(each)));
    if (!place || !name) return undefined;
    place.node.required = [...(place.node.required ?? []), name];
    return [place.owner, "required", name];
  },
  "a property becomes optional": (document, pick) => {
    const place = pick(schemas(document, ({ required }) => required?.length > 0));
    const name = place?.node.required.pop();
    return place && [place.owner, "required", name];
  },
  "a type changes": (document, pick) => {
    const place = pick(texts(document));
    if (!place) return undefined;
    place.node.type = "integer";
    return [place.owner, "type: string → integer"];
  },
  "a text becomes an object": (document, pick) => {
    const place = pick(texts(document));
    if (!place) return undefined;
    for (const key of Object.keys(place.node)) delete place.node[key];
    Object.assign(place.node, { type: "object", properties: { zzInner: { type: "string" } } });
    return [place.owner, "type: string → object"];
  },
  "a format changes": (document, pick) => {
    const place = pick(texts(document));
    if (!place) return undefined;
    place.node.format = "zz-format";
    return [place.owner, "format: ", "zz-format"];
  },
  "a bound changes": (document, pick) => {
    const place = pick(texts(document));
    if (!place) return undefined;
    place.node.maxLength = 4711;
    return [place.owner, "maxLength: ", " → 4711"];
  },
  "null becomes a value": (document, pick) => {
    const place = pick(texts(document).filter(({ node }) => !node.nullable));
    if (!place) return undefined;
    place.node.nullable = true;
    return [place.owner, "nullable: nothing → true"];
  },
  "a default changes": (document, pick) => {
    const found = pick(
      own(document).filter(({ parameter }) => parameter.in === "query" && parameter.schema && !parameter.schema.$ref),
    );
    if (!found) return undefined;
    found.parameter.schema.default = "zzDefault";
    return [found.id, found.parameter.name, "default: ", "zzDefault"];
  },
  "a reference leads to another schema": (document, pick) => {
    const reference = pick(references(document));
    const target = pick(Object.keys(document.components.schemas));
    if (!reference || reference.$ref === `#/components/schemas/${target}`) return undefined;
    reference.$ref = `#/components/schemas/${target}`;
    return [];
  },
  "a schema comes": (document, pick) => {
    const place = pick(withProperties(document));
    if (!place) return undefined;
    document.components.schemas.ZzSchema = { type: "object", properties: { id: { type: "string" } } };
    place.node.properties.zzSchema = { $ref: "#/components/schemas/ZzSchema" };
    return ["schemas/ZzSchema: nothing → "];
  },
  "a schema goes": (document, pick) => {
    const name = pick(Object.keys(document.components.schemas));
    const reference = `#/components/schemas/${name}`;
    if (!name || mappings(document).some((mapping) => Object.values(mapping).includes(reference))) return undefined;
    for (const node of references(document).filter((each) => each.$ref === reference)) {
      delete node.$ref;
      node.type = "object";
    }
    delete document.components.schemas[name];
    return [`schemas/${name}: `, " → nothing"];
  },
  "a schema is renamed": (document, pick) => {
    const name = pick(Object.keys(document.components.schemas));
    if (!name) return undefined;
    const [from, to] = [`#/components/schemas/${name}`, "#/components/schemas/ZzRenamed"];
    for (const node of references(document).filter((each) => each.$ref === from)) node.$ref = to;
    for (const mapping of mappings(document)) {
      for (const [value, target] of Object.entries(mapping)) if (target === from) mapping[value] = to;
    }
    document.components.schemas.ZzRenamed = document.components.schemas[name];
    delete document.components.schemas[name];
    return ["ZzRenamed"];
  },
  "a shared answer changes": (document, pick) => {
    const name = pick(Object.keys(document.components.responses));
    if (!name) return undefined;
    document.components.responses[name].content = {
      "application/json": { schema: { type: "object", properties: { zzAnswer: { type: "string" } } } },
    };
    return [`responses/${name}/`];
  },
  "a status comes": (document, pick) => {
    const operation = pick(operations(document));
    if (!operation) return undefined;
    operation.node.responses[207] = {
      description: "OKTA SAYS",
      content: { "application/json": { schema: { type: "object" } } },
    };
    return [operation.id, "responses/207: nothing → "];
  },
  "a status goes": (document, pick) => {
    const operation = pick(operations(document).filter(({ node }) => Object.keys(node.responses).length > 1));
    const status = operation && pick(Object.keys(operation.node.responses));
    if (!operation || !status) return undefined;
    delete operation.node.responses[status];
    return [operation.id, `responses/${status}: `, " → nothing"];
  },
  "an error has a schema of its own": (document, pick) => {
    const operation = pick(operations(document).filter(({ node }) => node.responses[403]));
    if (!operation) return undefined;
    document.components.schemas.ZzConflict = {
      type: "object",
      properties: { errorCode: { type: "string" }, conflictId: { type: "string" } },
    };
    operation.node.responses[403] = {
      description: "OKTA SAYS",
      content: { "application/json": { schema: { $ref: "#/components/schemas/ZzConflict" } } },
    };
    return [operation.id, "responses/403"];
  },
  "a parameter comes": (document, pick) => {
    const operation = pick(operations(document));
    if (!operation) return undefined;
    operation.node.parameters = [
      ...(operation.node.parameters ?? []),
      { name: "zzNew", in: "query", schema: { type: "string" } },
    ];
    return [operation.id, "query zzNew: nothing → "];
  },
  "a parameter goes": (document, pick) => {
    const found = pick(own(document).filter(({ parameter }) => parameter.in !== "path"));
    if (!found) return undefined;
    found.node.parameters = found.node.parameters.filter((each: Release) => each !== found.parameter);
    return [found.id, `${found.parameter.in} ${found.parameter.name}: `, " → nothing"];
  },
  "a parameter becomes required": (document, pick) => {
    const found = pick(own(document).filter(({ parameter }) => !parameter.required));
    if (!found) return undefined;
    found.parameter.required = true;
    return [found.id, `${found.parameter.name}/required: nothing → true`];
  },
  "a parameter of a path is renamed": (document, pick) => {
    const operation = pick(operations(document).filter(({ path }) => path.includes("{")));
    if (!operation) return undefined;
    const [, name = ""] = /\{(\w+)\}/.exec(operation.path) ?? [];
    const renamed = (parameter: Release) => {
      const target = parameter.$ref ? document.components.parameters[parameter.$ref.split("/").at(-1)] : parameter;
      return target.in === "path" && target.name === name ? { ...target, name: "zzId" } : parameter;
    };
    const { item } = operation;
    for (const holder of [item, ...METHODS.map((method) => item[method])]) {
      if (holder?.parameters) holder.parameters = holder.parameters.map(renamed);
    }
    delete document.paths[operation.path];
    document.paths[operation.path.replace(`{${name}}`, "{zzId}")] = item;
    return [operation.id, "zzId"];
  },
  "an operation goes": (document, pick) => {
    const operation = pick(operations(document));
    if (!operation) return undefined;
    delete operation.item[operation.method];
    return [operation.id, `${operation.method.toUpperCase()} ${operation.path}`];
  },
  "an operation comes": (document) => {
    document.paths["/api/v1/zz"] = {
      get: { operationId: "zzOperation", tags: ["User"], responses: { 200: { description: "OKTA SAYS" } } },
    };
    return ["zzOperation  GET /api/v1/zz"];
  },
  "an operation is renamed": (document, pick) => {
    const operation = pick(operations(document));
    if (!operation) return undefined;
    operation.node.operationId = "zzOperation";
    return [`${operation.id} → zzOperation`];
  },
  "an operation moves": (document, pick) => {
    const operation = pick(operations(document));
    if (!operation) return undefined;
    delete operation.item[operation.method];
    const { parameters } = operation.item;
    document.paths[`/zz${operation.path}`] = { ...(parameters && { parameters }), [operation.method]: operation.node };
    return [`${operation.id}  `, ` → ${operation.method.toUpperCase()} /zz${operation.path}`];
  },
  "a scope changes": (document, pick) => {
    const operation = pick(operations(document).filter(({ node }) => node.security?.length > 0));
    if (!operation) return undefined;
    operation.node.security = [{ oauth2: ["okta.zz.manage"] }];
    return [operation.id, "security", "okta.zz.manage"];
  },
  "a body becomes optional": (document, pick) => {
    const operation = pick(operations(document).filter(({ node }) => node.requestBody?.required));
    if (!operation) return undefined;
    operation.node.requestBody.required = false;
    return [operation.id, "requestBody/required: true → nothing"];
  },
  "words change": (document, pick) => {
    const place = pick(withProperties(document));
    if (!place) return undefined;
    place.node.description = "OKTA SAYS SOMETHING ELSE";
    place.node.example = "OKTA SAYS";
    return [];
  },
};
