// NestJS, as `nest new` makes a project: built and started with its default configuration, and tested with it.

import { access, cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../lab/command.js";
import { type Project, project } from "../lab/project.js";
import { command, failed, type Row, type Runner, rowOf } from "../lab/row.js";

const PACKAGES = (version: string) => [
  ...["cli", "core", "common", "platform-express"].map((name) => `@nestjs/${name}@${version}`),
  "rxjs",
  "reflect-metadata",
];

const MODULE = (extension: string) => `
import { Injectable, Module, OnApplicationBootstrap } from "@nestjs/common";
import { createOkta, type Okta, OktaNotFoundError } from "okta-fetch";
import { run } from "../program${extension}";

@Injectable()
export class UserService implements OnApplicationBootstrap {
  private readonly okta: Okta = createOkta({
    orgUrl: "https://acme.okta.com",
    token: "any",
    fetch: async () => Response.json({ errorCode: "E0000007", errorSummary: "Not found" }, { status: 404 }),
  });

  async find(id: string): Promise<string | undefined> {
    try {
      return (await this.okta.getUser(id)).profile.login;
    } catch (error) {
      if (error instanceof OktaNotFoundError) return undefined;
      throw error;
    }
  }

  async onApplicationBootstrap(): Promise<void> {
    if ((await this.find("nobody")) !== undefined) throw new Error("nobody was found");
    if (process.env.TEST_SERVER) await run({ server: process.env.TEST_SERVER });
  }
}

@Module({ providers: [UserService] })
export class AppModule {}
`;

const MAIN = (extension: string) => `
import { NestFactory } from "@nestjs/core";
import { AppModule } from "./app.module${extension}";

async function bootstrap() {
  const app = await NestFactory.create(AppModule, { logger: false });
  await app.init();
  await app.close();
}
void bootstrap();
`;

const SPEC = (extension: string) => `
import { UserService } from "./app.module${extension}";

describe("UserService", () => {
  it("finds nobody", async () => {
    expect(await new UserService().find("nobody")).toBeUndefined();
  });
});
`;

const DECLARATION = "export declare function run(options: { server: string }): Promise<unknown>;\n";

interface Setup {
  readonly major: string;
  readonly how: string;
  readonly packages: readonly string[];
  /** What the project of `nest new` has different before that version. */
  readonly tsconfig?: object;
}

const SETUPS: readonly Setup[] = [
  {
    major: "11",
    how: "nest new",
    packages: ["typescript@5.9", "@types/node@24", "@types/jest@30", "jest@30", "ts-jest@29"],
  },
  {
    major: "11",
    how: "module commonjs, as nest new had it up to version 10",
    packages: ["typescript@5.9", "@types/node@24", "@types/jest@30", "jest@30", "ts-jest@29"],
    tsconfig: { module: "commonjs", moduleResolution: undefined, resolvePackageJsonExports: undefined },
  },
  { major: "12", how: "nest new", packages: ["typescript@6", "@types/node@24", "vitest@4", "vite-tsconfig-paths@5"] },
];

export const nest: Runner = {
  name: "nest",
  run: async (add) => {
    for (const setup of SETUPS) {
      const its = await project(`nest-${setup.major}`, { packages: [...PACKAGES(setup.major), ...setup.packages] });
      const title = { runtime: "NestJS", version: await its.versionOf("@nestjs/core"), how: setup.how };
      try {
        const app = await newApp(its, setup);
        await run(its.bin("nest"), ["build"], { cwd: app });
        const main = await firstOf(join(app, "dist/main.js"), join(app, "dist/src/main.js"));
        add(await rowOf(title, command(process.execPath, [main], { cwd: app })));
        add(await specRow(its, app, setup));
      } catch (error) {
        add(failed(title, error));
      }
    }
  },
};

/** Creates a project with `nest new`, and adds our sources. */
async function newApp({ folder, bin, write }: Project, { major, tsconfig }: Setup): Promise<string> {
  const app = join(folder, "app");
  await rm(app, { recursive: true, force: true });
  await run(bin("nest"), ["new", "app", "--skip-install", "--skip-git", "--package-manager", "npm"], { cwd: folder });
  const areModules = Number(major) >= 12;
  const extension = areModules ? ".js" : "";
  await cp(join(folder, areModules ? "program.mjs" : "program.cjs"), join(app, "program.js"));
  await write("app/program.d.ts", DECLARATION);
  await rm(join(app, "src"), { recursive: true });
  await write("app/src/main.ts", MAIN(extension));
  await write("app/src/app.module.ts", MODULE(extension));
  await write("app/src/app.module.spec.ts", SPEC(extension));
  if (tsconfig) {
    const file = join(app, "tsconfig.json");
    const { compilerOptions, ...others } = JSON.parse(await readFile(file, "utf8")) as { compilerOptions: object };
    await writeFile(file, JSON.stringify({ ...others, compilerOptions: { ...compilerOptions, ...tsconfig } }));
  }
  return app;
}

/** The tests of the project, by what it comes with: Jest, or vitest. */
async function specRow({ bin, versionOf }: Project, app: string, { major, how }: Setup): Promise<Row> {
  const begin = Date.now();
  const isVitest = Number(major) >= 12;
  const outcome = await run(bin(isVitest ? "vitest" : "jest"), isVitest ? ["run"] : [], { cwd: app }).then(
    () => ({}),
    ({ message }: Error) => ({ error: message }),
  );
  const feature = { area: "tests", name: "a service that uses the client is tested", milliseconds: Date.now() - begin };
  const title = { runtime: "NestJS", version: await versionOf("@nestjs/core") };
  return {
    ...title,
    how: `${how}, its tests by ${isVitest ? "vitest" : "Jest"}`,
    results: [{ ...feature, ...outcome }],
  };
}

async function firstOf(...files: readonly string[]): Promise<string> {
  for (const file of files) {
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  throw new Error("the build made no main.js");
}
