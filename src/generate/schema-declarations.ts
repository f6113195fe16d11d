// Declares each schema of the types that openapi-typescript makes.

import type ts from "typescript";
import { isIdentifier, RESERVED_TYPES } from "./identifiers.js";
import type { Compiler } from "./schema-tools.js";

/** Moves each member of `components["schemas"]` to an exported declaration, and refers to it by name. */
export function declareSchemas(ts: Compiler, nodes: readonly ts.Node[]): ts.Node[] {
  const { factory: f } = ts;
  const named = new Set<string>();
  const declarations: ts.Node[] = [];

  const components = nodes.find(
    (node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === "components",
  );
  const schemas = components?.members.find(
    (member): member is ts.PropertySignature => ts.isPropertySignature(member) && nameOf(ts, member) === "schemas",
  );
  const list = schemas?.type && ts.isTypeLiteralNode(schemas.type) ? schemas.type.members : [];
  for (const member of list) {
    const name = nameOf(ts, member);
    if (name && isIdentifier(name) && !RESERVED_TYPES.has(name)) named.add(name);
  }

  const renamed = <T extends ts.Node>(node: T): T => {
    const rename: ts.TransformerFactory<T> = (context) => {
      const replace = (inner: ts.Node): ts.Node => {
        const name = referenceIn(ts, inner);
        if (name !== undefined && named.has(name)) return f.createTypeReferenceNode(name);
        return ts.visitEachChild(inner, replace, context);
      };
      return (inner) => ts.visitNode(inner, replace) as T;
    };
    return ts.transform(node, [rename]).transformed[0] as T;
  };

  const moved = nodes.map((node) => {
    if (node !== components || list.length === 0) return renamed(node);
    const members = components.members.map((group) => {
      if (group !== schemas) return renamed(group);
      const references = list.map((member) => {
        const name = nameOf(ts, member);
        if (!ts.isPropertySignature(member) || !member.type || name === undefined || !named.has(name)) {
          return renamed(member);
        }
        declarations.push(declarationOf(ts, name, member, renamed(member.type)));
        return f.createPropertySignature(undefined, member.name, undefined, f.createTypeReferenceNode(name));
      });
      const { modifiers, name, questionToken } = schemas;
      return f.updatePropertySignature(schemas, modifiers, name, questionToken, f.createTypeLiteralNode(references));
    });
    const { modifiers, name, typeParameters, heritageClauses } = components;
    return f.updateInterfaceDeclaration(components, modifiers, name, typeParameters, heritageClauses, members);
  });
  return [...moved, ...declarations];
}

/** Declares an object as an interface, which editors show by name, and any other type as an alias. */
function declarationOf(ts: Compiler, name: string, member: ts.PropertySignature, type: ts.TypeNode): ts.Node {
  const { factory: f } = ts;
  const exported = [f.createModifier(ts.SyntaxKind.ExportKeyword)];
  const declaration = ts.isTypeLiteralNode(type)
    ? f.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
    : f.createTypeAliasDeclaration(exported, name, undefined, type);
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(member));
}

/** The name of a member. */
export const nameOf = (ts: Compiler, member: ts.TypeElement): string | undefined =>
  member.name && (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)) ? member.name.text : undefined;

/** The schema that `components["schemas"]["Name"]` refers to. */
function referenceIn(ts: Compiler, node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType: inner } = node;
  const isSchemas =
    ts.isTypeReferenceNode(inner.objectType) &&
    ts.isIdentifier(inner.objectType.typeName) &&
    inner.objectType.typeName.text === "components" &&
    literalOf(ts, inner.indexType) === "schemas";
  return isSchemas ? literalOf(ts, node.indexType) : undefined;
}

const literalOf = (ts: Compiler, node: ts.TypeNode) =>
  ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
