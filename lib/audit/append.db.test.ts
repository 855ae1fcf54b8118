import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { newId } from "@/lib/id";
import { makeArticle, makeClaim, makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makeEvidence, makeMention, makePublicClaim, makeVerdict } from "@/prisma/testing/publicFactories";
import type { AuditEvent } from "./event";
import type { Finding } from "./findings";
import { append } from "./mutations";
import { sealRecord } from "./seal.mutations";
import { verifyRecord } from "./verify.queries";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

const opened = (subjectId: string): AuditEvent => ({
  ...{ verb: "claim.opened", subjectType: "claim", subjectId, data: {} },
});
const lastLine = () => db().event.findFirstOrThrow({ orderBy: { seq: "desc" }, include: { rows: true } });
const tablesOf = (rows: { table: string }[]) => rows.map(({ table }) => table).sort();

async function findings(): Promise<Finding[]> {
  const found: Finding[] = [];
  await verifyRecord((finding) => found.push(finding));
  // The setting by which tests make rows without events.
  return found.filter((finding) => finding.what !== "guard");
}

describe("an event names the public rows that its transaction changed", () => {
  test("and those that became public with them, once", async () => {
    const { id, speakerId } = await makeClaim();
    await makeEvidence(id);
    const { article, version } = await makeArticle("words of an article");
    await makeMention(id, version.id);
    await transaction((tx) => sealRecord(tx));
    const publish = (publicSince: Date) =>
      transaction(async (tx) => {
        await tx.claim.update({ where: { id }, data: { status: "checked", publicSince } });
        await tx.article.update({ where: { id: article.id }, data: { publicSince } });
        await append(tx, null, opened(id));
      });
    await publish(new Date());
    const { rows, rowCount } = await lastLine();
    expect(tablesOf(rows)).toEqual(
      ["Article", "ArticleVersion", "Claim", "Evidence", "Mention", "Source", "Speaker"].sort(),
    );
    expect(rowCount).toBe(7);
    await transaction(async (tx) => {
      await tx.speaker.update({ where: { id: speakerId }, data: { nameEn: "Another name" } });
      await append(tx, null, opened(id));
    });
    expect(tablesOf((await lastLine()).rows)).toEqual(["Speaker"]);
    expect(await findings()).toEqual([]);
  });

  test("but none of what readers do not see", async () => {
    const { id } = await makeClaim();
    await transaction(async (tx) => {
      await tx.claim.update({ where: { id }, data: { venueEn: "A hall" } });
      await append(tx, null, opened(id));
    });
    const { rows, rowRoot, leaf } = await lastLine();
    expect([rows, rowRoot]).toEqual([[], null]);
    expect(leaf).toMatch(/^[0-9a-f]{64}$/);
  });

  test("each the rows that it names, the last one the rest", async () => {
    const { id } = await makePublicClaim({}, null);
    await transaction((tx) => sealRecord(tx));
    const [author, second] = [await makeUser("reviewer"), await makeUser("reviewer")];
    const verdictId = newId();
    await transaction(async (tx) => {
      const at = new Date();
      const words = { rating: "true", summaryEn: "x", rationaleEn: "x" } as const;
      const people = { authorId: author.id, secondId: second.id };
      await tx.verdict.create({
        data: {
          ...{ id: verdictId, claimId: id, version: 1, status: "published" },
          ...{ ...words, ...people, submittedAt: at, publishedAt: at },
        },
      });
      const data = { verdictId, version: 1, rating: "true", onePerson: false };
      const published = { verb: "verdict.published", subjectType: "claim", subjectId: id, data } as const;
      await append(tx, null, published, { ...opened(id), subjectId: newId() });
    });
    const [rest, named] = await db().event.findMany({
      orderBy: { seq: "desc" },
      take: 2,
      include: { rows: true },
    });
    expect(named?.rows).toMatchObject([{ table: "Verdict", rowId: verdictId }]);
    expect(tablesOf(rest?.rows ?? [])).toEqual(["User", "User"]);
  });
});

describe("a change that no event names", () => {
  const change = (id: string) =>
    transaction((tx) => tx.claim.update({ where: { id }, data: { venueEn: "Elsewhere" } }));

  test("is refused when it commits, and so is one after the event", async () => {
    const { id } = await makePublicClaim();
    await expect(change(id)).rejects.toThrow(/was changed and no event says so/);
    const late = transaction(async (tx) => {
      await append(tx, null, opened(id));
      await tx.claim.update({ where: { id }, data: { venueEn: "Elsewhere" } });
    });
    await expect(late).rejects.toThrow(/was changed and no event says so/);
    expect(await db().claim.findUniqueOrThrow({ where: { id } })).toMatchObject({ venueEn: null });
  });

  test("by an owner who says so is named by the next seal, with the rows that tests made", async () => {
    const { id } = await makePublicClaim();
    await makeVerdict(id, { version: 2, status: "retracted" });
    expect((await findings()).map(({ what }) => what)).toContain("waiting");
    expect(await transaction((tx) => sealRecord(tx))).toBeGreaterThan(2);
    const { verb, rows } = await lastLine();
    expect(verb).toBe("record.sealed");
    expect(rows.map(({ rowId }) => rowId)).toContain(id);
    expect(await findings()).toEqual([]);
    expect(await transaction((tx) => sealRecord(tx))).toBe(0);
  });

  test("two seals at once name each row once", async () => {
    const { id } = await makePublicClaim();
    const sealed = await Promise.all([1, 2, 3].map(() => transaction((tx) => sealRecord(tx))));
    expect(sealed.filter((count) => count > 0)).toHaveLength(1);
    expect(await db().eventRow.count({ where: { rowId: id } })).toBe(1);
  });
});

test("tiles are kept as the log grows, and lead to the same root", async () => {
  for (let n = 0; n < 3; n++)
    await transaction((tx) => append(tx, null, ...Array.from({ length: 300 }, () => opened(newId()))));
  expect(await db().logTile.count({ where: { level: 0 } })).toBe(3);
  expect(await findings()).toEqual([]);
});
