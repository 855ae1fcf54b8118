import { existsSync, readFileSync } from "node:fs";
import { readCheckpoint } from "@/lib/audit/checkpoint";
import { checkpointFile, readKept } from "@/lib/audit/checkpointFile";
import { type Finding, tell } from "@/lib/audit/findings";
import { logKeys } from "@/lib/audit/logKeys";
import { isSignedBy } from "@/lib/audit/note";
import type { Verified } from "@/lib/audit/verify.queries";
import { setEnvironment, settings } from "@/lib/env";
import { Refusal, withLifecycle } from "@/prisma/process/lifecycle";
import { excessAt } from "@/prisma/server/roles";
import { keptLogKey, openEmbedded, prepareDatabase, sealNoted } from "./database";

/** Findings that are printed; the others are counted. */
const MOST = 100;

/** What was signed before, and where it was found. */
type Expected = { file: string; note: string };

/** The checkpoint that was named, or else the one that lies outside the database. */
export function expectedOf(args: readonly string[]): Expected | null {
  const [option, file] = args;
  if (option === undefined) {
    const note = readKept();
    return note === null ? null : { file: checkpointFile(), note };
  }
  if (option !== "--expect" || file === undefined || args.length > 2)
    throw new Refusal("npm run audit [-- --expect FILE | --seal]");
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  return { file, note: readFileSync(file, "utf8") };
}

function headOf({ file, note }: Expected) {
  try {
    return readCheckpoint(note);
  } catch (error) {
    throw new Refusal(`${file}: ${(error as Error).message}`);
  }
}

/** Verifies everything, prints what is found line by line, and gives whether all was well and the hash of the last line. */
export async function audit(
  expected: Expected | null,
  print: (line: string) => void,
): Promise<{ isWell: boolean; head: string }> {
  // Asks for DATABASE_URL when it connects.
  const { verifyRecord } = await import("@/lib/audit/verify.queries");
  let found = 0;
  const say = (finding: Finding) => {
    found++;
    if (found <= MOST) print(tell(finding));
  };
  const verifiers = logKeys()?.verifiers ?? [];
  if (expected && verifiers.length > 0 && !isSignedBy(expected.note, verifiers)) say({ what: "not_signed" });
  const verified = await verifyRecord(say, expected ? [headOf(expected)] : []);
  const { auditBlobs } = await import("@/lib/captures/blobAudit.queries");
  const { store } = await import("@/lib/store/store");
  const copies = await auditBlobs(store(), say);
  const { role, rights } = await excessAt(settings().DATABASE_URL ?? "");
  for (const right of rights) say({ what: "right", role, right });
  if (found > MOST) print(`… and ${found - MOST} more.`);
  for (const line of found > 0 ? [`${found} found wrong.`] : summary(verified, expected)) print(line);
  if (found === 0 && copies > 0) print(`Verified the bytes of ${copies} kept copies.`);
  if (expected && verifiers.length === 0)
    print("No key of the log is here: who signed the checkpoint was not looked at (STET_LOG_KEY).");
  return { isWell: found === 0, head: verified.hash };
}

/** The head names the whole log: kept elsewhere, it shows later that nothing was cut off. */
function summary({ lines, unsalted, hash, root }: Verified, expected: Expected | null): string[] {
  return [
    `Verified ${lines} lines: none is missing and none was altered; what is public is as they say.`,
    ...(unsalted > 0
      ? [
          `${unsalted} of them have no salt any more: the tree no longer proves what those say that readers do not see.`,
        ]
      : []),
    expected
      ? `The log extends the checkpoint in ${expected.file}, signed over ${headOf(expected).size} lines.`
      : `There was no checkpoint to compare with: keep ${checkpointFile()} elsewhere, and give it with --expect.`,
    `Head: ${hash}`,
    `Root: ${root.toString("base64")}`,
  ];
}

/** The database that ships with the app: made if this is the first command in the folder. One that was given is only read. */
async function openOwn(): Promise<string> {
  const roles = await openEmbedded("npm run audit");
  await prepareDatabase(roles);
  return roles.url;
}

/**
 * `npm run audit`: verifies the log and the record of the database that DATABASE_URL names, or of the one that ships
 * with the app. `-- --expect FILE`: also that the log extends the signed checkpoint in a file that was kept. `-- --seal`: first
 * names in the log what was changed past the app, for a bulk load or after somebody has looked.
 */
export async function run(args: string[]): Promise<number> {
  return withLifecycle(async () => {
    if (!settings().STET_LOG_KEY) setEnvironment({ STET_LOG_KEY: keptLogKey() ?? undefined });
    const isToSeal = args.length === 1 && args[0] === "--seal";
    const expected = expectedOf(isToSeal ? [] : args);
    const url = settings().DATABASE_URL ?? (await openOwn());
    setEnvironment({ DATABASE_URL: url });
    const { disconnect } = await import("@/lib/db");
    if (isToSeal) await sealNoted(url);
    const { isWell } = await audit(expected, (line) => process.stdout.write(`${line}\n`));
    await disconnect();
    return isWell ? 0 : 1;
  });
}
