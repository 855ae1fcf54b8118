import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { withClient } from "@/prisma/server/client";
import {
  called,
  copyInto,
  copyOutOf,
  holdsRows,
  sequencesOf,
  setSequences,
  tablesIn,
  withRestingTriggers,
} from "@/prisma/server/copyTables";
import { type Manifest, rowsFile } from "./keptSet";

/** The queue's list of its own migrations and the counters of limits are no record. */
const NO_RECORD = ["graphile_worker.migrations", "public.rate_limit"];

/** Writes the rows of every table into the set's folder; gives the tables and where the sequences stand. */
export async function copyOut(url: string, set: string): Promise<Pick<Manifest, "tables" | "sequences">> {
  return withClient(url, async (client) => {
    const tables: Manifest["tables"] = [];
    for (const table of await tablesIn(client, ["public", "graphile_worker"])) {
      const isRecord = !NO_RECORD.includes(`${table.schema}.${table.name}`);
      if (isRecord && (await holdsRows(client, table))) tables.push(table);
    }
    for (const table of tables) {
      const out = client.query(copyTo(copyOutOf(table)));
      await pipeline(out, createGzip({ level: 9 }), createWriteStream(rowsFile(set, table)));
    }
    return { tables, sequences: await sequencesOf(client, tables) };
  });
}

/** Puts a set's rows into a database of its schema, in place of what migrations put there. */
export async function copyIn(url: string, set: string, { tables, sequences }: Manifest): Promise<void> {
  await withClient(url, (client) =>
    withRestingTriggers(client, tables, async () => {
      for (const table of tables.toReversed()) await client.query(`DELETE FROM ${called(table)}`);
      for (const table of tables) {
        const into = client.query(copyFrom(copyInto(table)));
        await pipeline(createReadStream(rowsFile(set, table)), createGunzip(), into);
      }
      await setSequences(client, sequences);
    }),
  );
}
