import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { counted, type Footer } from "@/prisma/backup/format";
import { writeWhole } from "@/prisma/backup/wholeFile";
import { backupOf } from "@/prisma/backup/write";
import { Refusal, told, withLifecycle } from "@/prisma/process/lifecycle";
import { withClient } from "@/prisma/server/client";
import type { Roles } from "@/prisma/server/roles";
import { checkGivenDatabase, givenRoles, openEmbedded, prepareDatabase } from "./database";

const SECRET =
  "It holds people's addresses and the hashes of their passwords, and what is not published: keep it as secret as the database.";

/** As it is, also when it is older than this program; only one that holds nothing at all is made first. */
async function open(): Promise<Roles> {
  await checkGivenDatabase();
  const roles = givenRoles() ?? (await openEmbedded("npm run backup"));
  const { rows } = await withClient(roles.ownerUrl, (client) =>
    client.query<{ isNew: boolean }>(`SELECT to_regclass('public._prisma_migrations') IS NULL AS "isNew"`),
  );
  if (rows[0]?.isNew) await prepareDatabase(roles);
  return roles;
}

const size = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** `npm run backup -- FILE`: everything that cannot be made anew, as it is at one moment; the site may run meanwhile. */
export async function run([file, ...more]: string[]): Promise<number> {
  if (!file || more.length > 0)
    throw new Refusal(
      "Say where to: npm run backup -- FILE (or, to the standard output: npm run --silent backup -- -)",
    );
  return withLifecycle(async () => {
    const { ownerUrl } = await open();
    const sums: Footer["tables"] = {};
    let where = "the standard output";
    await withClient(ownerUrl, async (client) => {
      const content = backupOf(client, (table, sum) => {
        sums[table] = sum;
        if (sum.rows > 0)
          told.write(`  ${table.padEnd(20)}${sum.rows.toLocaleString("en").padStart(10)} rows\n`);
      });
      if (file === "-") await pipeline(content, createGzip(), process.stdout, { end: false });
      else where = `${file} (${size(await writeWhole(file, content))})`;
    });
    told.write(`Backed up ${counted(sums)} to ${where}. ${SECRET}\n`);
    return 0;
  });
}
