// The members of a client with what their doc comments say, by the compiler.

import { join } from "node:path";
import ts from "typescript";
import { ScriptError } from "../script-error.js";

export interface Documented {
  readonly name: string;
  /** Its doc comment, without tags; Markdown. */
  readonly text: string;
}

export interface Parameter extends Documented {
  readonly optional: boolean;
}

export interface Option extends Documented {
  readonly type: string;
  readonly optional: boolean;
  readonly defaultValue: string | undefined;
}

/** A member of `Okta`. */
export interface ClientMember extends Documented {
  /** As it is declared, such as `getUser(id: string, …): …`. */
  readonly signature: string;
  readonly parameters: readonly Parameter[];
  /** Undefined if the member is not a function. */
  readonly returns: string | undefined;
  /** Its own options, without those of every call. */
  readonly options: readonly Option[];
  readonly throws: readonly string[];
  readonly examples: readonly string[];
}

/** Where the options of every call are declared. */
const SHARED_OPTIONS = /\/src\/contract\/call-options\.ts$/;

/**
 * Reads the members of the interface `Okta`, in the order of their declarations.
 *
 * @param root - the repository's folder
 */
export function clientMembers(root: string): ClientMember[] {
  const file = join(root, "src/client/create-okta.ts");
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const propertiesOf = (source: string, name: string) => {
    const statements = program.getSourceFile(join(root, source))?.statements ?? [];
    const found = statements.find((each) => ts.isInterfaceDeclaration(each) && each.name.text === name);
    if (found === undefined) throw new ScriptError(`${source} has no interface ${name}`);
    return checker.getTypeAtLocation(found).getProperties();
  };
  const raw = new Map(propertiesOf("src/client/create-client.ts", "OktaClient").map((each) => [each.name, each]));
  return propertiesOf("src/client/create-okta.ts", "Okta").map((member) => {
    // «As {@link OktaClient.call}, with …»: the comment is there
    const refers = /^As \{@link OktaClient\.(\w+)\}/.exec(textOf(member, checker))?.[1];
    return memberOf(member, (refers === undefined ? undefined : raw.get(refers)) ?? member, checker);
  });
}

function memberOf(member: ts.Symbol, described: ts.Symbol, checker: ts.TypeChecker): ClientMember {
  const declaration = described.declarations?.[0];
  if (declaration === undefined) throw new ScriptError(`${member.name} has no declaration`);
  const signature = signatureOf(declaration, checker);
  const tags = described.getJsDocTags(checker);
  const texts = (name: string) =>
    tags.filter((tag) => tag.name === name).map(({ text }) => ts.displayPartsToString(text).trim());
  const comments = new Map(texts("param").map((text) => splitName(text)));
  const parameters = (signature?.parameters ?? []).map((parameter) => ({
    name: parameter.name,
    text: comments.get(parameter.name) ?? "",
    optional: isOptional(parameter),
  }));
  return {
    name: member.name,
    text: textOf(described, checker),
    signature: signatureText(declaration, signature),
    parameters,
    returns: signature && returnTypeOf(signature),
    options: optionsOf(signature, checker),
    throws: texts("throws"),
    examples: texts("example").map((text) => text.replace(/^```ts\n([\s\S]*?)\n```$/, "$1")),
  };
}

/** The declaration as it is written; of a property with another's type, what that one declares. */
function signatureText(declaration: ts.Declaration, signature: ts.Signature | undefined): string {
  const written = signature?.declaration ?? declaration;
  const name = ts.isPropertySignature(declaration) && written !== declaration ? declaration.name.getText() : "";
  return `${name}${written
    .getText()
    .replace(/^readonly /, "")
    .replace(name, "")}`
    .replaceAll("contract.", "")
    .replace(/\n {2}/g, "\n")
    .replace(/;$/, "");
}

function signatureOf(declaration: ts.Declaration, checker: ts.TypeChecker): ts.Signature | undefined {
  return checker.getTypeAtLocation(declaration).getCallSignatures()[0];
}

function returnTypeOf({ declaration }: ts.Signature): string | undefined {
  return declaration?.type?.getText().replaceAll("contract.", "");
}

function isOptional({ valueDeclaration }: ts.Symbol): boolean {
  if (valueDeclaration === undefined || !ts.isParameter(valueDeclaration)) return false;
  return valueDeclaration.questionToken !== undefined || valueDeclaration.dotDotDotToken !== undefined;
}

/** The properties of the parameter `options`. */
function optionsOf(signature: ts.Signature | undefined, checker: ts.TypeChecker): Option[] {
  const parameter = signature?.parameters.find(({ name }) => name === "options");
  const declaration = parameter?.valueDeclaration;
  if (declaration === undefined || !ts.isParameter(declaration) || declaration.dotDotDotToken) return [];
  const type = checker.getNonNullableType(checker.getTypeAtLocation(declaration));
  return type.getProperties().flatMap((property) => {
    const declared = property.declarations?.[0];
    if (declared === undefined || SHARED_OPTIONS.test(declared.getSourceFile().fileName)) return [];
    const tag = property.getJsDocTags(checker).find(({ name }) => name === "defaultValue");
    const plain = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, declaration));
    return {
      name: property.name,
      text: textOf(property, checker),
      type: checker
        .typeToString(plain, declaration, ts.TypeFormatFlags.NoTruncation)
        .replace(/import\("[^"]*"\)\./g, ""),
      optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
      defaultValue: tag && ts.displayPartsToString(tag.text).trim(),
    };
  });
}

const textOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();

/** `id - Id of the user.` → name and text */
function splitName(text: string): [name: string, text: string] {
  const [, name = "", rest = ""] = /^(\w+)\s*-?\s*([\s\S]*)$/.exec(text) ?? [];
  return [name, rest];
}
