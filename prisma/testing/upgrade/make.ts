import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Refusal, step, withLifecycle } from "@/prisma/process/lifecycle";
import { startEmbedded } from "@/prisma/server/embedded";
import { listMigrations } from "@/prisma/server/migrate";
import { loadSample, prepareDatabase, STATE } from "../../commands/database";
import { buildApp } from "../../commands/prepare";
import { appEnv, serve } from "../../commands/serve";
import { answersOf } from "./answers";
import { copyOut } from "./copyRows";
import { folderOf, type KeptPages, type Manifest, manifestFile, pagesFile } from "./keptSet";

const BUILD = ".next-test";
const FIRST_PORT = 4900;

/** Serves the database with this version and notes what each public address shows of the record. */
async function readPages(url: string): Promise<KeptPages> {
  const { addressesIn, textsIn, unpublishedIn } = await import("./publicRecord");
  const { readerOf } = await import("./shownRecord");
  const env = { ...appEnv({ url, throwaway: true }, false), NEXT_DIST_DIR: BUILD };
  const server = await serve("start", { port: FIRST_PORT, host: "127.0.0.1" }, env);
  const read = readerOf(await textsIn(url));
  const texts = new Map<string, number>();
  const pages: KeptPages["pages"] = [];
  let words = "";
  for await (const { html, ...answer } of answersOf(server.address, await addressesIn(url))) {
    const page = read(html);
    for (const text of page.shown) if (!texts.has(text)) texts.set(text, texts.size);
    pages.push({ ...answer, shown: page.shown.map((text) => texts.get(text) ?? 0) });
    words += `\n${page.words}`;
  }
  await server.stop();
  const unpublished = (await unpublishedIn(url)).filter((text) => !words.includes(text));
  return { texts: [...texts.keys()], pages, unpublished };
}

/**
 * `node prisma/commands/launch.mjs prisma/testing/upgrade/make.ts`: fills a new database with the sample and with work of a desk,
 * through the program as it is checked out, and keeps its rows and what its pages show in a folder named for the last
 * migration. To be run at the end of each version that later ones upgrade from; a set that is there is never made anew.
 */
export async function run(): Promise<number> {
  return withLifecycle(async () => {
    const schema = listMigrations().migrationDirectories.at(-1)?.path ?? "";
    if (existsSync(folderOf(schema))) throw new Refusal(`There is a kept set of ${schema} already.`);
    await buildApp(BUILD);
    const roles = await step("Starting a database", () =>
      startEmbedded(join(STATE, "kept-set"), "a kept set", true),
    );
    const { url, ownerUrl } = roles;
    await prepareDatabase(roles);
    await loadSample(url);
    const { doDeskWork } = await import("./deskWork");
    const drafts = await step("Doing the work of a desk", doDeskWork);
    const { disconnect } = await import("@/lib/db");
    await disconnect();
    mkdirSync(folderOf(schema));
    const copied = await step("Copying the rows", () => copyOut(ownerUrl, schema));
    const pages = await step("Reading the pages", () => readPages(url));
    const commit = execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
    const madeOn = new Date().toISOString().slice(0, 10);
    const manifest: Manifest = { schema, commit, madeOn, drafts, ...copied };
    writeFileSync(manifestFile(schema), `${JSON.stringify(manifest, null, 2)}\n`);
    writeFileSync(pagesFile(schema), gzipSync(JSON.stringify(pages), { level: 9 }));
    process.stdout.write(`Kept ${pages.pages.length} pages in ${folderOf(schema)}\n`);
    return 0;
  });
}
