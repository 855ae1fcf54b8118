import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { postgresStoreOn } from "@/lib/store/postgres.mutations";
import { store as configuredStore } from "@/lib/store/store";
import { counted, countedCopies, type Footer, megabytes } from "@/prisma/backup/format";
import { writeWhole } from "@/prisma/backup/wholeFile";
import { backupOf, type Tell } from "@/prisma/backup/write";
import type { Copies, ToldCopy } from "@/prisma/backup/writeCopies";
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

const USAGE =
  "Say where to: npm run backup -- FILE [--without-copies] (or, to the standard output: npm run --silent backup -- -)";
const WITHOUT_COPIES = "--without-copies";

/** What is counted while the copies are carried; those that are lacking are told at once, by name. */
function counter() {
  const found = { count: 0, bytes: 0, lacking: 0 };
  const tell = ({ sha256, bytes, state, of }: ToldCopy) => {
    if (state === "kept") {
      found.count++;
      found.bytes += bytes;
      return;
    }
    if (state !== "deleted") found.lacking++;
    const whose = of.length > 0 ? ` (of ${of.join(", ")})` : "";
    told.write(`  The copy ${sha256}${whose} ${WHAT[state]}\n`);
  };
  return { found, tell };
}

const WHAT = {
  missing: "is missing from the store: the backup lacks it.",
  altered: "was altered in the store: the backup lacks it.",
  deleted: "was deleted while the backup was made: it is not in it.",
};

/** Where the copies are read: of a store in the database those of the same moment as the rows. */
function copiesFor(client: pg.Client, ownerUrl: string, tell: Copies["tell"]): Copies {
  const configured = configuredStore();
  const store = configured.place === "postgres" ? postgresStoreOn(client) : configured;
  return { store, ownerUrl, tell };
}

function lastWords(
  isWithout: boolean,
  { count, bytes, lacking }: ReturnType<typeof counter>["found"],
): string {
  if (isWithout) return "The copies of sources are left out: keep the store of STET_STORE by other means.";
  const all = `It carries ${countedCopies({ count, bytes })} of sources.`;
  return lacking > 0 ? `${all} ${lacking} are lacking, which are named above.` : all;
}

/** `npm run backup -- FILE`: everything that cannot be made anew, as it is at one moment; the site may run meanwhile. */
export async function run(args: string[]): Promise<number> {
  const isWithout = args.includes(WITHOUT_COPIES);
  const [file, ...more] = args.filter((arg) => arg !== WITHOUT_COPIES);
  if (!file || more.length > 0 || file.startsWith("--")) throw new Refusal(USAGE);
  return withLifecycle(async () => {
    const { ownerUrl } = await open();
    const sums: Footer["tables"] = {};
    const { found, tell } = counter();
    let where = "the standard output";
    await withClient(ownerUrl, async (client) => {
      const tellTable: Tell = (table, sum) => {
        sums[table] = sum;
        if (sum.rows > 0)
          told.write(`  ${table.padEnd(20)}${sum.rows.toLocaleString("en").padStart(10)} rows\n`);
      };
      const content = backupOf(client, tellTable, isWithout ? null : copiesFor(client, ownerUrl, tell));
      if (file === "-") await pipeline(content, createGzip(), process.stdout, { end: false });
      else where = `${file} (${megabytes(await writeWhole(file, content))})`;
    });
    told.write(`Backed up ${counted(sums)} to ${where}. ${lastWords(isWithout, found)} ${SECRET}\n`);
    return found.lacking > 0 ? 1 : 0;
  });
}
