// A password or token in an org URL is not shown, however the URL is misspelt.

import { inspect } from "node:util";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { run } from "../../src/cli/run.js";
import { createOkta, OktaConfigError } from "../../src/index.js";
import { SILENT } from "../cli/command.js";
import { errorOf } from "../support/error-of.js";
import { TOKEN } from "../support/okta-of.js";
import { runs } from "../support/runs.js";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A password that nobody finds by chance, with what misleads a careless parser. */
const password = fc
  .string({ unit: fc.constantFrom(..."abXY09.-_@:/?#\\%[]!$&'()*+,;=\" \tß漢"), minLength: 1, maxLength: 12 })
  .map((text) => `s3cr${text}t9`);
const written = (text: fc.Arbitrary<string>) =>
  fc.oneof(
    text,
    text.map((one) => encodeURIComponent(one)),
  );

const scheme = fc.constantFrom(
  ...["https://", "http://", "https:/", "https:", "https:///", "https:\\\\", "https:\\", "HTTPS://", "https//"],
  ...[
    "",
    "//",
    "/",
    "\\\\",
    "ftp://",
    "https://https://",
    " https://",
    "\thttps://",
    "https ://",
    "htps://",
    '"https://',
  ],
);
const user = fc.constantFrom("ada", "ada@acme.com", "", "ada lovelace", "ada%40acme.com", "acme\\ada");
const at = fc.constantFrom("@", "%40", "@@", " @", "@ ", "\uff20", ":@", "@/", "/@", "\\@", "");
const host = fc.constantFrom(
  ...["acme.okta.com", "acme-admin.okta.com", "acme.okta.com.com", "id.acme.example", "localhost", "acme", "", "[::1]"],
  ...["acme.okta.com:8443", "acme.okta.com:", "{yourOktaDomain}", "acme.okta.comhttps", "127.0.0.1"],
);
const end = fc.constantFrom("", "/", "/admin/dashboard", "?x=1", "#x", "\n", " ", "\\", "@", '"');

const parts = (text: string): string[] =>
  // of a password that a URL is cut at, no half either
  [text, encodeURIComponent(text), encodeURI(text), ...text.split(/[@:/?#\\]/).filter((part) => part.length > 4)];

/** All that a log shows of an error. */
const shownOf = (error: Error) => `${error.message} ${error.stack} ${JSON.stringify(error)} ${inspect(error)}`;

function expectHidden(shown: string, secret: string): void {
  for (const part of parts(secret)) expect(shown.toLowerCase()).not.toContain(part.toLowerCase());
}

describe("a password in an org URL is not shown", () => {
  const misspelt = fc
    .tuple(
      scheme,
      user,
      password.chain((secret) => fc.tuple(fc.constant(secret), written(fc.constant(secret)))),
      at,
      host,
      end,
    )
    .map(([start, who, [secret, text], sign, where, rest]) => ({
      url: `${start}${who}:${text}${sign}${where}${rest}`,
      secret,
    }));

  test("as an option or in the environment", async () => {
    await fc.assert(
      fc.asyncProperty(misspelt, async ({ url, secret }) => {
        const error = await errorOf(OktaConfigError, () => createOkta({ orgUrl: url, token: TOKEN }));
        expectHidden(shownOf(error), secret);
        vi.stubEnv("OKTA_CLIENT_ORGURL", url);
        expectHidden(shownOf(await errorOf(OktaConfigError, () => createOkta({ token: TOKEN }))), secret);
      }),
      runs(5_000),
    );
  });

  test("as a token", async () => {
    await fc.assert(
      fc.asyncProperty(misspelt, async ({ url, secret }) => {
        const made = () => createOkta({ orgUrl: "https://acme.okta.com", token: url });
        try {
          made();
        } catch (error) {
          expectHidden(shownOf(error as Error), secret);
        }
      }),
      runs(1_000),
    );
  });

  test.each(["--org", "--schema", "--output", undefined])("on the command line, after %s", async (flag) => {
    await fc.assert(
      fc.asyncProperty(misspelt, async ({ url, secret }) => {
        const args = ["profile-types", ...(flag === "--output" ? ["--schema", "none.json"] : [])];
        vi.stubEnv("OKTA_CLIENT_TOKEN", TOKEN);
        const { stderr = "" } = await run([...args, ...(flag ? [`${flag}=${url}`] : [url])], SILENT);
        // a file may have any name, also that of what is no URL
        if (flag !== undefined && flag !== "--org" && !/^https?:/i.test(url)) return;
        expectHidden(stderr, secret);
      }),
      runs(1_000),
    );
  });
});

test("a token in place of an org URL is not shown", async () => {
  const token = fc
    .string({ unit: fc.constantFrom(..."abcXYZ019-_"), minLength: 8, maxLength: 60 })
    .map((text) => `00${text}`);
  const jwt = fc.tuple(token, token, token).map((texts) => `eyJ${texts.join(".")}`);
  const around = fc.tuple(
    fc.constantFrom("", "SSWS ", "Bearer ", "https://", " ", '"', "http://", "https://https://"),
    fc.constantFrom("", "/", "\n", '"', "/api/v1", "?", ".okta.com/x", "-admin.okta.com", ".com.com"),
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(token, jwt), around, async (secret, [before, after]) => {
      const orgUrl = `${before}${secret}${after}`;
      try {
        createOkta({ orgUrl, token: TOKEN });
      } catch (error) {
        expectHidden(shownOf(error as Error), secret);
      }
    }),
    runs(5_000),
  );
});
