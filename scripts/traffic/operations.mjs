// The operations of a document, by id, with what their paths add to them.

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/**
 * @typedef {object} Operation
 * @property {string} id
 * @property {string} method in lower case
 * @property {string} path
 * @property {any} item what the path has
 * @property {any} node the operation itself
 * @property {Map<string, any>} parameters by place and name, as `query limit`; followed
 */

/** @returns {Map<string, Operation>} */
export function operationsOf(document) {
  const found = new Map();
  for (const [path, reference] of Object.entries(document.root.paths)) {
    const item = document.follow(reference).node;
    for (const method of METHODS.filter((each) => item[each])) {
      const node = document.follow(item[method]).node;
      const parameters = new Map();
      for (const each of [...(item.parameters ?? []), ...(node.parameters ?? [])]) {
        const parameter = document.follow(each).node;
        parameters.set(`${parameter.in} ${parameter.name}`, parameter);
      }
      const id = node.operationId ?? `${method} ${path}`;
      found.set(id, { id, method, path, item, node, parameters });
    }
  }
  return found;
}
