// What an operation takes and what it answers, against the same of another document.

import { both, changeOf } from "./changes.mjs";
import { compareSchemas } from "./compare-schemas.mjs";

export function compareRequests(comparison, mine, other) {
  const { ours, theirs, note } = comparison;
  const where = `${mine.id}/body`;
  const [one, two] = [ours.follow(mine.node.requestBody).node, theirs.follow(other.node.requestBody).node];
  if (!one && !two) return;
  if (!one || !two) {
    const edit = { holder: mine.node, path: ["requestBody"], value: two };
    note({ where, ...changeOf(one && "body", two && "body"), breaking: !two || two.required === true, edit });
    return;
  }
  const [from, to] = [one.required === true, two.required === true];
  if (from !== to) {
    const edit = { holder: one, path: ["required"], value: to };
    note({ where: `${where}/required`, ...changeOf(from, to), breaking: to, edit });
  }
  compareContents(comparison, one, two, { where, direction: "request", matters: true });
}

export function compareResponses(comparison, mine, other) {
  const { ours, theirs, note } = comparison;
  for (const [status, one, two] of both(mine.node.responses, other.node.responses)) {
    const where = `${mine.id}/response/${status}`;
    const matters = status.startsWith("2");
    if (one && two) {
      const [response, otherResponse] = [ours.follow(one).node, theirs.follow(two).node];
      compareHeaders(comparison, response, otherResponse, where);
      compareContents(comparison, response, otherResponse, { where, direction: "response", matters });
    } else {
      const edit = { holder: mine.node, path: ["responses", status], value: two };
      note({ where, ...changeOf(one && "response", two && "response"), breaking: matters && !two, edit });
    }
  }
}

function compareHeaders(comparison, mine, other, at) {
  const { ours, theirs, note } = comparison;
  // a whole set of headers may be referred to as well
  const [has, gets] = [ours.follow(mine.headers ?? {}).node, theirs.follow(other.headers ?? {}).node];
  const spelling = new Map(Object.keys({ ...gets, ...has }).map((name) => [name.toLowerCase(), name]));
  for (const [key, one, two] of both(byLowerCase(has), byLowerCase(gets))) {
    const name = spelling.get(key);
    const where = `${at}/header ${name}`;
    if (one && two) {
      const [header, otherHeader] = [ours.follow(one).node, theirs.follow(two).node];
      const place = { where, direction: "response", holder: header, path: ["schema"] };
      compareSchemas(comparison, header.schema, otherHeader.schema, place);
    } else {
      const edit = {
        ...(mine.headers ? { holder: has, path: [name] } : { holder: mine, path: ["headers", name] }),
        value: two,
      };
      note({ where, ...changeOf(one && "header", two && "header"), breaking: false, edit });
    }
  }
}

const byLowerCase = (headers) => new Map(Object.entries(headers).map(([name, header]) => [name.toLowerCase(), header]));

/** By media type; that of JSON goes without saying. */
function compareContents(comparison, mine, other, { where: at, direction, matters }) {
  for (const [type, one, two] of both(mine.content, other.content)) {
    const where = type === "application/json" ? at : `${at}/${type.replace("/", " ")}`;
    if (one && two) {
      compareSchemas(comparison, one.schema, two.schema, { where, direction, holder: one, path: ["schema"] });
    } else {
      const edit = { holder: mine, path: ["content", type], value: two };
      const breaking = matters && !two;
      comparison.note({ where: `${where}/content`, ...changeOf(one && "content", two && "content"), breaking, edit });
    }
  }
}
