// What the package costs a user's compiler, counted instead of timed: identifiers for what it reads, types and
// instantiations for what it computes.

import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

const PROGRAM = `
import { createOkta, search, whereOf } from "okta-fetch";
interface Acme { employeeGrade?: number | null }
const okta = createOkta<{ profile: Acme }>({ orgUrl: "https://acme.okta.com", token: "" });
for await (const user of okta.listActiveUsers()) console.log(user.profile.login, user.profile.employeeGrade);
await okta.updateProfile("00u1", { employeeGrade: 7 });
const seniors = whereOf<{ profile: Acme }>()("profile.employeeGrade").ge(7);
await okta.searchUsers(search\`\${seniors} and status eq \${"ACTIVE"}\`, { sortBy: "profile.employeeGrade" }).first();
`;

function costOf(code: string) {
  const name = `${root}program.mts`;
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
    baseUrl: root,
    paths: { "okta-fetch": ["./dist/index.d.ts"] },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, ...more) =>
    path === name ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) : getSourceFile(path, ...more);
  const program = ts.createProgram([name], options, host);
  expect(program.getSemanticDiagnostics().map(({ messageText }) => messageText)).toEqual([]);
  return { identifiers: program.getIdentifierCount(), instantiations: program.getInstantiationCount() };
}

it("a small program with a typed profile and a typed search compiles almost as fast as an empty one", () => {
  const [empty, small] = [costOf("export {};"), costOf(PROGRAM)];
  expect(small.identifiers / empty.identifiers).toBeLessThan(1.4);
  expect(small.instantiations).toBeLessThan(5_000);
});
