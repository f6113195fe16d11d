// Changes the members of the types that openapi-typescript makes: those without meaning go, and optional ones accept `undefined`.

import type ts from "typescript";
import { nameOf } from "./schema-declarations.js";
import type { Compiler } from "./schema-tools.js";

/** Removes members of type `never` and response headers from paths and operations. */
export function removeEmptyMembers(ts: Compiler, node: ts.Node): ts.Node {
  if (!ts.isInterfaceDeclaration(node) || !/^(paths|operations)$/.test(node.name.text)) return node;
  const { factory: f } = ts;
  type Members = readonly ts.TypeElement[];
  const within = (member: ts.TypeElement, change: (members: Members) => Members): ts.TypeElement => {
    if (!ts.isPropertySignature(member)) return member;
    const { modifiers, name, questionToken, type } = member;
    if (!type || !ts.isTypeLiteralNode(type)) return member;
    const changed = f.updateTypeLiteralNode(type, f.createNodeArray(change(type.members)));
    return f.updatePropertySignature(member, modifiers, name, questionToken, changed);
  };
  const spoken = (members: Members) =>
    members.filter((member) => !ts.isPropertySignature(member) || member.type?.kind !== ts.SyntaxKind.NeverKeyword);
  const response = (status: ts.TypeElement) =>
    within(status, (parts) =>
      // of the headers only the index signature is left
      spoken(parts).map((part) =>
        nameOf(ts, part) === "headers" ? within(part, (all) => all.filter(ts.isIndexSignatureDeclaration)) : part,
      ),
    );
  const operation = (parts: Members) =>
    spoken(parts).map((part) => {
      if (nameOf(ts, part) === "parameters") return within(part, spoken);
      return nameOf(ts, part) === "responses" ? within(part, (statuses) => statuses.map(response)) : part;
    });
  const { modifiers, name, typeParameters, heritageClauses, members } = node;
  const slim = members.map((member) => within(member, operation));
  return f.updateInterfaceDeclaration(node, modifiers, name, typeParameters, heritageClauses, slim);
}

/** Lets every optional property of a declaration accept `undefined`. */
export function acceptUndefined(ts: Compiler, declaration: ts.Node): ts.Node {
  const transform: ts.TransformerFactory<ts.Node> = (context) => {
    const visitor = (node: ts.Node): ts.Node => {
      const seen = ts.visitEachChild(node, visitor, context);
      if (ts.isPropertySignature(seen) && seen.questionToken && seen.type)
        return optionalOrUndefined(ts, seen, seen.type);
      if (ts.isMappedTypeNode(seen) && seen.questionToken?.kind === ts.SyntaxKind.MinusToken) return required(ts, seen);
      return seen;
    };
    return (node) => ts.visitNode(node, visitor) ?? node;
  };
  return ts.transform(declaration, [transform]).transformed[0] ?? declaration;
}

function optionalOrUndefined(ts: Compiler, property: ts.PropertySignature, type: ts.TypeNode): ts.PropertySignature {
  const { factory: f } = ts;
  const { modifiers, name, questionToken } = property;
  const { UndefinedKeyword, UnknownKeyword, NeverKeyword } = ts.SyntaxKind;
  const members = ts.isUnionTypeNode(type) ? type.types : [type];
  if (members.some(({ kind }) => kind === UndefinedKeyword || kind === UnknownKeyword || kind === NeverKeyword))
    return property;
  const widened = f.createUnionTypeNode([...members, f.createKeywordTypeNode(UndefinedKeyword)]);
  return f.updatePropertySignature(property, modifiers, name, questionToken, widened);
}

/** Excludes `undefined` from `{ [P in K]-?: T[P] }`, which would keep it with exactOptionalPropertyTypes. */
function required(ts: Compiler, mapped: ts.MappedTypeNode): ts.MappedTypeNode {
  const { factory: f } = ts;
  const { readonlyToken, typeParameter, nameType, questionToken, type, members } = mapped;
  const defined = f.createTypeReferenceNode("Exclude", [
    type ?? f.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword),
    f.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword),
  ]);
  return f.updateMappedTypeNode(mapped, readonlyToken, typeParameter, nameType, questionToken, defined, members);
}
