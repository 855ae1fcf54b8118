import { beforeAll, expect, it } from "vitest";
import { readRows } from "@/lib/audit/publicRows.queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { draft, ok, published, readNow, submitted } from "@/prisma/testing/verdicts";
import { publishVerdict, returnVerdict } from "./publish.mutations";
import { verdictsOf } from "./queries";

let author: Actor;
let second: Actor;
beforeAll(async () => {
  [author, second] = [await makeUser("reviewer"), await makeUser("reviewer")];
});

const formats = async (claimId: string) => (await verdictsOf(claimId)).map(({ format }) => format);
const canonical = async (claimId: string) => {
  const rows = await readRows(
    db(),
    "Verdict",
    (await verdictsOf(claimId)).map(({ id }) => id),
  );
  return rows.map((row) => row.canonical);
};

it("is Markdown from the first draft on, through return and publication to the next version", async () => {
  const { id } = await makeClaim();
  await draft(author, id);
  expect(await formats(id)).toEqual(["markdown"]);
  const first = await submitted(author, id, { revision: 1 });
  await ok(returnVerdict(second, { verdictId: first.verdictId, revision: first.revision, comment: "Why?" }));
  const again = await submitted(author, id, { revision: first.revision + 1, rationaleEn: "**So**." });
  await ok(publishVerdict(second, await readNow(again.verdictId)));
  expect(await canonical(id)).toEqual([expect.stringContaining('"format":"markdown"')]);
  await published(author, second, id, { noticeEn: "A word was wrong." });
  expect(await formats(id)).toEqual(["markdown", "markdown"]);
});

it("of what was published as plain text stays so, and its hash says nothing of it", async () => {
  const { id } = await makePublicClaim();
  const [before] = await canonical(id);
  expect(before).not.toContain("format");
  await published(author, second, id, { noticeEn: "A word was wrong." });
  expect(await formats(id)).toEqual(["markdown", "plain"]);
  expect((await canonical(id)).filter((row) => row.includes('"format"'))).toHaveLength(1);
});

it("of a plain draft becomes Markdown when it is saved, which the log says", async () => {
  const { id } = await makeClaim();
  const { verdictId } = await draft(author, id);
  await db().verdict.update({ where: { id: verdictId }, data: { format: "plain" } });
  await draft(author, id, { revision: 1 });
  expect(await formats(id)).toEqual(["markdown"]);
  const told = await db().event.findFirstOrThrow({ where: { subjectId: id }, orderBy: { seq: "desc" } });
  expect(told).toMatchObject({ verb: "verdict.changed", data: { verdictId, fields: ["format"] } });
});

it("cannot be changed of what was published", async () => {
  const { id } = await makeClaim();
  const verdictId = await published(author, second, id);
  const attempt = db().verdict.update({ where: { id: verdictId }, data: { format: "plain" } });
  await expect(attempt).rejects.toThrow();
});
