// Identifiers for generated code. Ids and parameters of a document need not be identifiers, and may be names that the generated
// files use.

/** Words that cannot be the name of an exported constant or a parameter in strict code. */
const KEYWORDS =
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
  "false finally for function if implements import in instanceof interface let new null package private protected " +
  "public return static super switch this throw true try typeof undefined var void while with yield async";

/** Names of other members of a client, and names that the generated files use. */
const TAKEN_BY_CLIENT =
  "call paginate request list api rateLimits createMethods contract operation operations schema define";

/** Names that the code of a CommonJS module declares or uses. */
const COMMONJS = "exports require __esModule Object";

/** Members of every object, which a method of this name would hide. */
const MEMBERS = "constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf then";

const words = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(" ")));

export const RESERVED_OPERATIONS = words(KEYWORDS, TAKEN_BY_CLIENT, COMMONJS, MEMBERS);

/** Names of the other parameters of a method, and names that its code uses. */
export const RESERVED_ARGUMENTS = words(KEYWORDS, "body options run operation contract schema");

/** Options of every method, which would hide a query or header parameter of the same name. */
export const RESERVED_OPTIONS = words(
  "signal headers extraQuery retry timeout deadline readAhead maxHold path query body fetch constructor __proto__",
);

/** Types that the generated types use, which the declaration of a schema must not hide. */
export const RESERVED_TYPES = words(
  KEYWORDS,
  "paths webhooks components operations $defs",
  "any unknown never object string number boolean bigint symbol void as from of type namespace module declare",
  "infer intrinsic keyof readonly unique",
  "Record Partial Required Readonly Pick Omit Exclude Extract NonNullable Array ReadonlyArray Promise OneOf XOR",
  "WithRequired Without Object String Number Boolean Function Symbol BigInt Date",
);

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

export const isIdentifier = (name: string): boolean => IDENTIFIER.test(name);

/** Converts a name to an identifier in camel case: `repos/list-for-org` becomes `reposListForOrg`. */
export function camelCase(name: string): string {
  const words = name.replace(/[^A-Za-z0-9_$]+([A-Za-z0-9])?/g, (_, letter: string | undefined) =>
    (letter ?? "").toUpperCase(),
  );
  const joined = name.match(/^[^A-Za-z0-9_$]/) ? words.replace(/^./, (first) => first.toLowerCase()) : words;
  return /^\d/.test(joined) || joined === "" ? `_${joined}` : joined;
}

/** The option name of a header parameter: `If-Match` becomes `ifMatch`. */
export const optionName = (header: string): string => camelCase(header).replace(/^./, (first) => first.toLowerCase());

export const pascalCase = (id: string): string => id.replace(/^./, (first) => first.toUpperCase());

/** Appends underscores to a name until it is free. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  while (isTaken(free)) free += "_";
  return free;
}
