// A recorded interaction against its operation.

import { undeclaredIn } from "./undeclared.mjs";
import { validatorOf } from "./validator.mjs";

/**
 * @typedef {object} Finding
 * @property {"invalid" | "fields" | "statuses" | "unrecorded"} kind
 * @property {string} where as in `createUser/response/200/profile/email/format`
 * @property {string} what what it should be; of the other kinds nothing
 */

/** @returns {(interaction: import("./interactions.mjs").Interaction, operation: object) => Finding[]} */
export function checkerOf(document) {
  const validate = validatorOf(document);
  // a query has texts only, which ajv turns into what they stand for where an object holds them
  const validateText = validatorOf(document, { coerceTypes: "array" });
  const holders = new Map();
  const holderOf = (schema) => {
    if (!holders.has(schema)) holders.set(schema, { type: "object", properties: { value: schema } });
    return holders.get(schema);
  };

  const checkBody = (text, content, direction, at) => {
    if (text === undefined) return [{ kind: "unrecorded", where: at, what: "" }];
    const schema = content?.["application/json"]?.schema;
    if (!schema) return text === "" ? [] : [{ kind: "invalid", where: `${at}/content`, what: "must be empty" }];
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      return [{ kind: "invalid", where: `${at}/content`, what: text === "" ? "must not be empty" : "must be JSON" }];
    }
    const misfits = validate(schema, direction, value);
    return [
      ...misfits.map(({ where, what }) => ({ kind: "invalid", where: `${at}/${where}`, what })),
      ...[...undeclaredIn(document, schema, value)].map((path) => ({
        kind: "fields",
        where: `${at}/${path}`,
        what: "",
      })),
    ];
  };

  const checkQuery = (operation, url) => [
    ...[...operation.parameters.values()]
      .filter((parameter) => parameter.in === "query" && parameter.required && !url.searchParams.has(parameter.name))
      .map(({ name }) => ({ kind: "invalid", where: `${operation.id}/query ${name}/required`, what: "must be there" })),
    ...[...url.searchParams].flatMap(([name, text]) => {
      const where = `${operation.id}/query ${name}`;
      const parameter = operation.parameters.get(`query ${name}`);
      if (!parameter) return [{ kind: "fields", where, what: "" }];
      const misfits = validateText(holderOf(parameter.schema), "request", { value: text });
      return misfits.map((misfit) => ({
        kind: "invalid",
        where: where + misfit.where.slice("value".length),
        what: misfit.what,
      }));
    }),
  ];

  return ({ url, requestBody, status, responseBody }, operation) => {
    const { node } = operation;
    const declared =
      node.responses[status] ?? node.responses[`${Math.floor(status / 100)}XX`] ?? node.responses.default;
    const at = `${operation.id}/response/${status}`;
    const answer = declared
      ? checkBody(responseBody, document.follow(declared).node.content, "response", at)
      : [{ kind: "statuses", where: at, what: "" }];
    // what Okta refused need not fit; and recorders leave bodies out
    if (status >= 400) return answer;
    const body = document.follow(node.requestBody).node;
    const request = requestBody === "" ? [] : checkBody(requestBody, body?.content, "request", `${operation.id}/body`);
    return [...checkQuery(operation, url), ...request, ...answer];
  };
}
