import { afterAll, beforeAll, expect, it } from "vitest";
import { append } from "@/lib/audit/mutations";
import { verifyChain } from "@/lib/audit/queries";
import { db, transaction } from "@/lib/db";
import { newId } from "@/lib/id";
import { asOwner, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { report } from "./audit";

const LINES = 8;
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
  for (let n = 0; n < LINES; n++) {
    await transaction((tx) =>
      append(tx, null, { verb: "claim.opened", subjectType: "claim", subjectId: newId(), data: {} }),
    );
  }
});
afterAll(() => drop());

/** What somebody with the keys of the database could do: the triggers are put aside, and put back. */
async function tampered(sql: string, undo: string): Promise<string> {
  return asOwner(async (client) => {
    const trigger = (on: string) => client.query(`ALTER TABLE "Event" ${on} TRIGGER "Event_immutable"`);
    await trigger("DISABLE");
    await client.query(sql);
    const said = report(await verifyChain());
    await client.query(undo);
    await trigger("ENABLE");
    return said;
  });
}

it("says how many lines were verified, and the head", async () => {
  const head = await db().event.findFirstOrThrow({ orderBy: { seq: "desc" } });
  expect(report(await verifyChain())).toBe(
    `Verified ${LINES} lines: none is missing and none was altered.\nHead: ${head.hash}\n`,
  );
});

it("names the line that was altered", async () => {
  const said = await tampered(
    `UPDATE "Event" SET verb = 'claim.released' WHERE seq = 5`,
    `UPDATE "Event" SET verb = 'claim.opened' WHERE seq = 5`,
  );
  expect(said).toBe("The log is broken at line 5: it was altered after it was written.\n");
});

it("names the line that was taken out", async () => {
  await asOwner((client) => client.query('CREATE TABLE aside AS SELECT * FROM "Event" WHERE seq = 3'));
  const gone = await tampered(`DELETE FROM "Event" WHERE seq = 3`, `INSERT INTO "Event" SELECT * FROM aside`);
  expect(gone).toBe("The log is broken at line 3: the line is missing.\n");
});

it("verifies again once everything is as it was", async () => {
  expect(report(await verifyChain())).toContain(`Verified ${LINES} lines`);
});
