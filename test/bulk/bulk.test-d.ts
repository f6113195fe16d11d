import { expectTypeOf } from "vitest";
import { type BulkReport, createOkta, isOktaError } from "../../src/index.js";

const okta = createOkta({ orgUrl: "https://acme.okta.com", token: "00a" });

export async function bulk(rows: AsyncIterable<{ login: string }>) {
  const report = await okta.bulk(rows, ({ login }, { signal }) => okta.getUser(login, { signal }), {
    onSuccess: ({ input, value }) => {
      expectTypeOf(input).toEqualTypeOf<{ login: string }>();
      expectTypeOf(value.id).toEqualTypeOf<string>();
    },
    onFailure: ({ input, error }) => {
      expectTypeOf(input.login).toEqualTypeOf<string>();
      expectTypeOf(error).toEqualTypeOf<unknown>();
    },
  });
  expectTypeOf(report).toEqualTypeOf<BulkReport<{ login: string }>>();
  // what a worker answers can be anything, at once or later
  await okta.bulk([1], (n) => (n > 0 ? "now" : okta.getUser("me")));
  // an input is handed on as it is, and each callback may take its time
  await okta.bulk([Promise.resolve(1)], (input) => expectTypeOf(input).toEqualTypeOf<Promise<number>>(), {
    onProgress: async ({ succeeded }) => succeeded,
  });
  // @ts-expect-error an input has the type of the inputs
  await okta.bulk([1], (login: string) => okta.getUser(login));
  // @ts-expect-error a misspelt option
  await okta.bulk([1], () => 0, { concurency: 2 });
}

export function ended(error: unknown) {
  if (isOktaError(error, "ERR_BULK")) expectTypeOf(error.report).toEqualTypeOf<BulkReport<unknown>>();
}

export async function scan() {
  const acme = createOkta<{ profile: { badge: string } }>({ orgUrl: "https://acme.okta.com", token: "00a" });
  const found = acme.scanUsers({ concurrency: 8, search: "profile.badge pr", onProgress: ({ share }) => share });
  for await (const user of found) {
    expectTypeOf(user.id).toEqualTypeOf<string>();
    expectTypeOf(user.profile.badge).toEqualTypeOf<string>();
  }
  for await (const { items } of found.pages())
    expectTypeOf(items[0]?.profile.badge).toEqualTypeOf<string | undefined>();
  acme.scanUsers({ from: found.checkpoint() });
  // @ts-expect-error a scan sorts by itself
  acme.scanUsers({ sortBy: "created" });
  // @ts-expect-error a scan has no cursor
  acme.scanUsers({ after: "1" });
}
