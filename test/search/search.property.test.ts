import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Expression, filter, not, OktaArgumentError, search, where, whereOf } from "../../src/index.js";
import { type Condition, conditionOf, type Properties } from "../../src/testing/list/condition.js";
import { runs } from "../support/runs.js";

interface Custom {
  grade?: number | null;
  badge?: number | bigint;
  boss?: boolean | null;
  tags?: string[];
}

interface Person {
  status: string;
  lastUpdated: string;
  profile: Custom & { department?: string | null; lastName: string };
}

/** One meaning four times: by the builder, by the template, in plain JavaScript, and its opposite there. */
interface Meaning {
  readonly built: Expression<"negatable">;
  readonly written: Expression;
  readonly holds: (person: Person) => boolean;
  readonly opposite: (person: Person) => boolean;
}

const text = fc.oneof(
  fc.constantFrom(
    "ACTIVE",
    "active",
    "Research",
    "R&D",
    'O"Brien',
    "a\\",
    "+",
    "\u2028",
    "Zoë 😀",
    "\ud800",
    "\n",
    "or",
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 6 }),
);
const time = fc.date({ min: new Date("2025-01-01"), max: new Date("2025-01-04"), noInvalidDate: true });
const grade = fc.integer({ min: -2, max: 3 });
/** About where numbers end to be exact. */
const badge = fc
  .bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 2n })
  .map((value) => (value < 2n ** 53n ? Number(value) : value));

const person: fc.Arbitrary<Person> = fc.record({
  status: fc.constantFrom("ACTIVE", "STAGED", "DEPROVISIONED"),
  lastUpdated: time.map((at) => at.toISOString()),
  profile: fc.record(
    {
      lastName: text,
      department: fc.option(text),
      grade: fc.option(grade),
      badge,
      boss: fc.option(fc.boolean()),
      tags: fc.array(text, { maxLength: 3 }),
    },
    { requiredKeys: ["lastName"] },
  ),
});

/** How the fake org reads them. */
const PROPERTIES: Properties<Person> = {
  times: ["lastUpdated"],
  valueOf: ({ lastUpdated, status, profile }, property) => {
    if (property.startsWith("profile.")) return profile[property.slice(8) as keyof Person["profile"]];
    return property === "lastUpdated" ? Date.parse(lastUpdated) : property === "status" ? status : undefined;
  },
};
const evaluateSearch = (text: string): Condition<Person> => conditionOf(text, search.parse, PROPERTIES, true);
const evaluateFilter = (text: string): Condition<Person> => conditionOf(text, filter.parse, PROPERTIES, false);

const whose = whereOf<{ profile: Custom }>();
const fold = (given: string) => given.toLowerCase();
const of = <T>(value: T | null | undefined, test: (value: T) => boolean) => value != null && test(value);

/** Comparisons of single values, which have an opposite. */
const comparison: fc.Arbitrary<Meaning> = fc.oneof(
  fc.array(text, { minLength: 1, maxLength: 3 }).map((names) => ({
    built: where("profile.department").eq(names),
    written: search`profile.department eq ${names}`,
    holds: ({ profile }: Person) => of(profile.department, (name) => names.map(fold).includes(fold(name))),
    opposite: ({ profile }: Person) => of(profile.department, (name) => !names.map(fold).includes(fold(name))),
  })),
  fc.constantFrom("ACTIVE", "STAGED").map((status) => ({
    built: where("status").ne(status),
    written: search`status lt ${status} or status gt ${status}`,
    holds: (user: Person) => user.status !== status,
    opposite: (user: Person) => user.status === status,
  })),
  time.map((since) => ({
    built: where("lastUpdated").ge(since),
    written: search`lastUpdated ge ${since}`,
    holds: ({ lastUpdated }: Person) => new Date(lastUpdated) >= since,
    opposite: ({ lastUpdated }: Person) => new Date(lastUpdated) < since,
  })),
  grade.map((least) => ({
    built: whose("profile.grade").gt(least),
    written: search`profile.grade gt ${least}`,
    holds: ({ profile }: Person) => of(profile.grade, (actual) => actual > least),
    opposite: ({ profile }: Person) => of(profile.grade, (actual) => actual <= least),
  })),
  badge.map((least) => ({
    built: whose("profile.badge").gt(least),
    written: search`profile.badge gt ${least}`,
    holds: ({ profile }: Person) => of(profile.badge, (actual) => actual > least),
    opposite: ({ profile }: Person) => of(profile.badge, (actual) => actual <= least),
  })),
  fc.boolean().map((boss) => ({
    built: whose("profile.boss").eq(boss),
    written: search`profile.boss eq ${boss}`,
    holds: ({ profile }: Person) => profile.boss === boss,
    opposite: ({ profile }: Person) => profile.boss === !boss,
  })),
);

/** Those that have none are not turned around. */
const other: fc.Arbitrary<Omit<Meaning, "built"> & { built: Expression }> = fc.oneof(
  text.map((start) => ({
    built: where("profile.lastName").sw(start),
    written: search`profile.lastName sw ${start}`,
    holds: ({ profile }: Person) => fold(profile.lastName).startsWith(fold(start)),
    opposite: () => false,
  })),
  text.map((part) => ({
    built: where("profile.lastName").co(part),
    written: search`profile.lastName co ${part}`,
    holds: ({ profile }: Person) => fold(profile.lastName).includes(fold(part)),
    opposite: () => false,
  })),
  text.map((tag) => ({
    built: whose("profile.tags").eq(tag),
    written: search`profile.tags eq ${tag}`,
    holds: ({ profile }: Person) => (profile.tags ?? []).some((each) => fold(each) === fold(tag)),
    opposite: () => false,
  })),
  fc.constant({
    built: where("profile.department").pr(),
    written: search`profile.department pr`,
    holds: ({ profile }: Person) => of(profile.department, (name) => name !== ""),
    opposite: () => false,
  }),
);

const { reversible } = fc.letrec<{ reversible: Meaning }>((tie) => ({
  reversible: fc.oneof(
    { maxDepth: 4 },
    comparison,
    fc.tuple(tie("reversible"), tie("reversible")).map(([a, b]) => ({
      built: a.built.and(b.built),
      written: search`${a.written} and ${b.written}`,
      holds: (user: Person) => a.holds(user) && b.holds(user),
      opposite: (user: Person) => a.opposite(user) || b.opposite(user),
    })),
    fc.tuple(tie("reversible"), tie("reversible")).map(([a, b]) => ({
      built: a.built.or(b.built),
      written: search`${a.written} or ${b.written}`,
      holds: (user: Person) => a.holds(user) || b.holds(user),
      opposite: (user: Person) => a.opposite(user) && b.opposite(user),
    })),
    tie("reversible").map((a) => ({
      built: not(a.built),
      written: not(a.built),
      holds: a.opposite,
      opposite: a.holds,
    })),
  ),
}));

const meaning = fc.tuple(reversible, other, fc.boolean()).map(([a, b, both]) =>
  both
    ? {
        built: a.built.and(b.built),
        written: search`${a.written} and ${b.written}`,
        holds: (user: Person) => a.holds(user) && b.holds(user),
      }
    : {
        built: b.built.or(a.built),
        written: search`${b.written} or (${a.written})`,
        holds: (user: Person) => b.holds(user) || a.holds(user),
      },
);

describe("an expression", () => {
  test("that is built, printed, parsed and evaluated finds the same users as plain JavaScript", () => {
    fc.assert(
      fc.property(meaning, fc.array(person, { minLength: 1, maxLength: 4 }), ({ built, written, holds }, people) => {
        const finds = evaluateSearch(String(built));
        expect(people.map(finds)).toEqual(people.map(holds));
        expect(String(written)).toBe(String(built));
      }),
      runs(10_000),
    );
  });

  test("is unchanged by parsing it again", () => {
    fc.assert(
      fc.property(meaning, ({ built }) => {
        expect(search.parse(String(built)).ast).toEqual(built.ast);
      }),
      runs(1_000),
    );
  });
});

describe("a filter", () => {
  const condition = fc.oneof(
    fc.constantFrom("ACTIVE", "active", "STAGED").map((status) => ({
      built: where("status").eq(status),
      written: filter`status eq ${status}`,
      holds: (user: Person) => user.status === status,
    })),
    fc.array(text, { minLength: 1, maxLength: 3 }).map((names) => ({
      built: where("profile.lastName").eq(names),
      written: filter`profile.lastName eq ${names}`,
      holds: ({ profile }: Person) => names.includes(profile.lastName),
    })),
    time.map((at) => ({
      built: where("lastUpdated").ne(at),
      written: filter`lastUpdated lt ${at} or lastUpdated gt ${at}`,
      holds: ({ lastUpdated }: Person) => new Date(lastUpdated).getTime() !== at.getTime(),
    })),
  );

  test("finds the same users as plain JavaScript, including case", () => {
    fc.assert(
      fc.property(condition, condition, fc.array(person, { minLength: 1 }), (a, b, people) => {
        const both = a.built.and(b.built);
        const finds = evaluateFilter(both.for("filter"));
        expect(people.map(finds)).toEqual(people.map((user) => a.holds(user) && b.holds(user)));
        expect(String(filter`${a.written} and ${b.written}`)).toBe(String(both));
      }),
      runs(1_000),
    );
  });
});

describe("a value", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(..."\"\\'()+%&{}$ \n\u2028\ud800", " or ", " pr", "id", " eq "), maxLength: 20 }),
  );

  test("stays a value in a template, whatever it contains", () => {
    fc.assert(
      fc.property(hostile, hostile, (name, title) => {
        const expression = search`profile.lastName eq ${name} and profile.title eq ${title}`;
        const ast = {
          type: "and",
          operands: [
            { type: "compare", property: "profile.lastName", operator: "eq", value: name },
            { type: "compare", property: "profile.title", operator: "eq", value: title },
          ],
        };
        expect(expression.ast).toEqual(ast);
        expect(search.parse(String(expression)).ast).toEqual(ast);
      }),
      runs(2_000),
    );
  });

  test("between quotation marks of the template is refused, whatever it contains", () => {
    fc.assert(
      fc.property(hostile, (name) => {
        expect(() => search`profile.lastName eq "${name}"`).toThrow(OktaArgumentError);
        expect(() => search`profile.lastName eq "a ${name} b"`).toThrow(OktaArgumentError);
      }),
      runs(200),
    );
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ...[
      'status eq "A"',
      "id pr",
      " and ",
      " or ",
      "(",
      ")",
      '"',
      "\\",
      " ",
      "not",
      " ne ",
      "$",
      "7",
      "\n",
      "x".repeat(90),
    ],
  );

  test("is an expression, or an error with the position", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join("")),
          fc.string({ unit: "binary" }),
        ),
        (typed) => {
          try {
            const expression = search.parse(typed);
            expect(search.parse(String(expression)).ast).toEqual(expression.ast);
          } catch (error) {
            expect(error).toBeInstanceOf(OktaArgumentError);
            const [, line = "", carets = ""] = String((error as Error).message).split("\n");
            expect(carets).toMatch(/^ {2} *\^+$/);
            expect(carets.length).toBeLessThanOrEqual(Math.max(line.length, 3) + 1);
          }
        },
      ),
      runs(3_000),
    );
  });
});
