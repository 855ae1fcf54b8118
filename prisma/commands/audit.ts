import type { Break } from "@/lib/audit/chain";
import { setEnvironment, settings } from "@/lib/env";
import { withLifecycle } from "@/prisma/process/lifecycle";
import { openEmbedded, prepareDatabase } from "./database";

/** What each kind of break means to whoever runs the command. */
const WHY: Record<Break["why"], string> = {
  missing_line: "the line is missing",
  wrong_link: "it does not follow on the line before it",
  altered: "it was altered after it was written",
};

type Verified = { ok: true; lines: bigint; head: string } | { ok: false; broken: Break };

/** What the command prints. The head names the whole log: kept elsewhere, it shows later that nothing was cut off. */
export function report(result: Verified): string {
  if (!result.ok) return `The log is broken at line ${result.broken.seq}: ${WHY[result.broken.why]}.\n`;
  return `Verified ${result.lines} lines: none is missing and none was altered.\nHead: ${result.head}\n`;
}

/** The database that ships with the app: made if this is the first command in the folder. One that was given is only read. */
async function openOwn(): Promise<string> {
  const roles = await openEmbedded("npm run audit");
  await prepareDatabase(roles);
  return roles.url;
}

/** `npm run audit`: verifies the log of the database that DATABASE_URL names, or of the one that ships with the app. */
export async function run(): Promise<number> {
  return withLifecycle(async () => {
    if (!settings().DATABASE_URL) setEnvironment({ DATABASE_URL: await openOwn() });
    // Asks for DATABASE_URL when it connects.
    const [{ verifyChain }, { db }] = await Promise.all([import("@/lib/audit/queries"), import("@/lib/db")]);
    const result = await verifyChain();
    await db().$disconnect();
    process.stdout.write(report(result));
    return result.ok ? 0 : 1;
  });
}
