import { execFileSync } from "node:child_process";
import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import packageJson from "@/package.json";
import { isStopping, onStop, start, withLifecycle } from "@/prisma/process/lifecycle";

/** One way of calling a command of the README; `ready`: what it prints once it serves, upon which Ctrl+C ends it. */
type Case = { words: string; ready?: RegExp };

/** Each command by its smallest case; the data of those that read some is made below. */
const CASES: Case[] = [
  { words: "format" },
  { words: "check" },
  { words: "test -- unit lib/env.test.ts" },
  { words: "db", ready: /Stop it with Ctrl\+C/ },
  { words: "db:draft nothing" },
  { words: "audit" },
  { words: "backup -- ../data/backup.gz" },
  // Of the file that the case before made.
  { words: "restore -- ../data/backup.gz" },
  { words: "reindex" },
  { words: "watch -- --once" },
  { words: "build" },
  { words: "start", ready: /Stet is ready at/ },
  { words: "dev", ready: /is ready at/ },
  { words: "bench -- --claims 2000 --seconds 1 --rounds 1" },
  { words: "bench -- diff --rounds 1" },
  { words: "bench -- documents --rounds 1" },
  { words: "bench -- hostile" },
  { words: "bench -- kills --kills 2" },
  { words: "bench -- watch --pages 100" },
  { words: "bench -- scale --claims 2000 --seconds 1 --rounds 1 --retractions 2" },
  { words: "bench -- search --claims 100 --queries 20 --only search" },
  { words: "evaluate -- rewordings" },
  { words: "evaluate -- documents" },
  { words: "evaluate -- documents --data ../data/versions.jsonl --predictions ../data/told.jsonl" },
  { words: "evaluate -- watch" },
  { words: "evaluate -- watch --data ../data/versions.jsonl --predictions ../data/raised.jsonl" },
  { words: "evaluate -- matching --data ../data" },
  { words: "evaluate -- crossing" },
  { words: "evaluate -- import" },
  { words: "evaluate -- anchor" },
  { words: "evaluate -- anchor --data ../data/anchor.jsonl" },
  { words: "evaluate -- numbers" },
  { words: "evaluate -- learn --data ../data/pairs.jsonl" },
  { words: "evaluate -- learn-ranking --data ../data" },
  { words: "evaluate -- learn-likelihood" },
  { words: "evaluate -- suggest" },
  { words: "evaluate -- forms" },
  { words: "evaluate -- forms" },
  { words: "evaluate -- learn-suggest --data ../data/sentences.jsonl" },
  { words: "evaluate -- learn-articles" },
  { words: "evaluate -- learn-kinds" },
];

/** The last words of a server that was ended by Ctrl+C and had nothing to complain of. */
const STOPPED = /\nStopping …\s*$/;
/** A command that takes longer, in milliseconds, hangs: a slow machine does not. */
const MOST_MS = 1_800_000;

const DATA = {
  "claims.jsonl": [
    { id: "1", lang: "en", claim: "The city will build 4,000 homes by 2026.", date: "2020-01-01" },
    { id: "2", lang: "en", claim: "The river is cleaner than it was in 1990.", date: "2020-01-02" },
  ],
  "dev.jsonl": [
    { id: "a", lang: "en", text: "They said 4,000 homes would be built by 2026.", matches: ["1"] },
    { id: "b", lang: "en", text: "Nobody remembers the river as clean as this.", matches: ["2"] },
  ],
  "sentences.jsonl": [
    { text: "The city closed 14 schools last year.", checkable: true },
    { text: "Thank you, and good evening.", checkable: false },
  ],
  "anchor.jsonl": [
    {
      ...{ id: "a", earlier: "It will close by 2030.", later: "Soon. It will close by 2032." },
      ...{ quote: "close by 2030", start: 8 },
    },
  ],
  "versions.jsonl": [
    {
      ...{ id: "a", document: "House/rules", substantive: true, pairs: [[1, 1]] },
      ...{ before: "It closes at six.", after: "It closes at five." },
      ...{ removed: ["It closes at six."], added: ["It closes at five."] },
    },
  ],
  "pairs.jsonl": [
    {
      ...{ id: "a", lang: "en", changed: true, kinds: ["strength"] },
      ...{ earlier: "We will close the plant by 2030.", later: "We hope to close the plant by 2030." },
    },
  ],
};

const git = (cwd: string, ...args: string[]) => execFileSync("git", args, { cwd, encoding: "utf8" });

/** A copy of what git keeps of this checkout, as it is now, in `home`; the packages are those installed here. */
function makeClone(home: string): string {
  const clone = join(home, "clone");
  const listed = git(".", "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0");
  for (const file of listed.filter((name) => name !== "" && existsSync(name)))
    cpSync(file, join(clone, file), { verbatimSymlinks: true });
  const whole = { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE };
  cpSync("node_modules", join(clone, "node_modules"), whole);
  git(clone, "init", "--quiet");
  git(clone, "add", "--all");
  return clone;
}

/** As it was when it was cloned, but for the packages. */
function makeFresh(clone: string): void {
  git(clone, "checkout-index", "--all", "--force");
  git(clone, "clean", "-ffdxq", "--exclude=/node_modules");
}

function writeData(folder: string): void {
  mkdirSync(folder);
  for (const [name, rows] of Object.entries(DATA))
    writeFileSync(join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}

/** Runs one case to its end; null when it ended as it should, otherwise what was wrong and what it said. */
async function complaintOf({ words, ready }: Case, clone: string): Promise<string | null> {
  const { PATH, HOME } = process.env;
  let said = "";
  let isReady = false;
  const output = (chunk: string) => {
    said += chunk;
    if (isReady || !ready?.test(said)) return;
    isReady = true;
    // As Ctrl+C does: to npm and to the command alike.
    process.kill(-(running.child.pid ?? 0), "SIGINT");
  };
  const env = { PATH, HOME, NODE_ENV: process.env.NODE_ENV, CI: "1" } as NodeJS.ProcessEnv;
  const running = start("npm", ["run", ...words.split(" ")], { cwd: clone, env, output });
  const timer = setTimeout(running.stop, MOST_MS);
  const code = await running.exit;
  clearTimeout(timer);
  // npm ends by the signal that it was sent, after the command has.
  const isWell = ready
    ? running.child.signalCode === "SIGINT" && STOPPED.test(stripVTControlCharacters(said))
    : code === 0;
  if (isWell) return null;
  return `${ready && !isReady ? "was never ready and " : ""}ended with ${running.child.signalCode ?? code}\n${said}`;
}

/** Commands of package.json that no case calls. */
function forgotten(): string[] {
  const called = CASES.map(({ words }) => words.split(" ")[0]);
  return Object.keys(packageJson.scripts).filter((name) => !called.includes(name));
}

/** Whether each command works in a fresh clone with nothing done before; a line for each. `only`: those that begin so. */
export async function run(only: string[] = []): Promise<number> {
  return withLifecycle(async () => {
    const home = mkdtempSync(join(tmpdir(), "stet-commands-"));
    onStop(() => rmSync(home, { recursive: true, force: true }));
    // For Postgres, which does not run as root.
    chmodSync(home, 0o755);
    const clone = makeClone(home);
    writeData(join(home, "data"));
    const failed = forgotten();
    for (const name of failed) process.stdout.write(`failed    npm run ${name}: no case calls it\n`);
    const isAsked = ({ words }: Case) => only.length === 0 || only.some((one) => words.startsWith(one));
    for (const one of CASES.filter(isAsked)) {
      makeFresh(clone);
      const began = performance.now();
      const complaint = await complaintOf(one, clone);
      if (isStopping()) return 130;
      const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
      process.stdout.write(`${complaint ? "failed" : "works "} ${seconds} s  npm run ${one.words}\n`);
      if (complaint) failed.push(one.words);
      if (complaint) process.stdout.write(`${complaint}\n`);
    }
    return failed.length > 0 ? 1 : 0;
  });
}
