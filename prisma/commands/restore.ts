import { availableParallelism } from "node:os";
import { setEnvironment } from "@/lib/env";
import { counted, countedCopies, type Header } from "@/prisma/backup/format";
import { BackupReader } from "@/prisma/backup/read";
import { assertEmpty, assertOurSchema, type Restored, restoreInto } from "@/prisma/backup/restore";
import { Refusal, step, withLifecycle } from "@/prisma/process/lifecycle";
import { withClient } from "@/prisma/server/client";
import type { Roles } from "@/prisma/server/roles";
import { audit } from "./audit";
import { checkGivenDatabase, givenRoles, openEmbedded, prepareDatabase } from "./database";

async function open(): Promise<Roles> {
  await checkGivenDatabase();
  const given = givenRoles();
  if (given) return given;
  const { sharedWith, ...roles } = await openEmbedded("npm run restore");
  if (sharedWith) throw new Refusal(`Stop "${sharedWith.command}" (process ${sharedWith.pid}) first.`);
  return roles;
}

/** What is not in a backup is made from what is, and then everything is looked through. */
async function complete(url: string, file: string, { log, checkpoint }: Header): Promise<boolean> {
  setEnvironment({ DATABASE_URL: url });
  const [{ rebuildClaims }, { disconnect }] = await Promise.all([
    import("@/lib/search/claims/refresh.mutations"),
    import("@/lib/db"),
  ]);
  try {
    await step("Building the index of search", () => rebuildClaims({ threads: availableParallelism() }));
    const expected = checkpoint === null ? null : { file, note: checkpoint };
    const result = await audit(expected, (line) => process.stdout.write(`${line}\n`));
    if (!result.isWell || log.head === null || result.head === log.head) return result.isWell;
    process.stdout.write(`The backup names another head: ${log.head}\n`);
    return false;
  } finally {
    await disconnect();
  }
}

/** What became of the copies; those that are lacking are named by the audit. */
function aboutCopies({ copies: how }: Header, { copies }: Restored): string {
  if (how === "left_out")
    return "The backup carries no copies of sources: they are looked for where STET_STORE says, and must be put back there.";
  const { length } = copies.lacking;
  const lacking = length > 0 ? ` ${length} more were not in the backup: they are marked as missing.` : "";
  return `Put ${countedCopies(copies)} into the store.${lacking}`;
}

/** `npm run restore -- FILE`: a backup into an empty database, whole or not at all. */
export async function run([file, ...more]: string[]): Promise<number> {
  if (!file || more.length > 0) throw new Refusal("Say what: npm run restore -- FILE");
  return withLifecycle(async () => {
    const reader = new BackupReader(file);
    const header = await reader.header();
    assertOurSchema(header);
    const roles = await open();
    await withClient(roles.ownerUrl, assertEmpty);
    await prepareDatabase(roles);
    const restored = await restoreInto(roles.ownerUrl, header, reader, (table, { rows }) => {
      if (rows > 0)
        process.stdout.write(`  ${table.padEnd(20)}${rows.toLocaleString("en").padStart(10)} rows\n`);
    });
    const isWell = await complete(roles.url, file, header);
    process.stdout.write(`${aboutCopies(header, restored)}\n`);
    process.stdout.write(
      `Restored ${counted(restored.tables)}, as they were at ${header.madeAt}. Everybody signs in again, with the password of then; second factors need the NEXTAUTH_SECRET of then.\n`,
    );
    return isWell ? 0 : 1;
  });
}
