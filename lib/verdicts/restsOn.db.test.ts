import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "@/lib/audit/findings";
import { verifyRecord } from "@/lib/audit/verify.queries";
import type { Actor } from "@/lib/auth/can";
import { checkQuotes } from "@/lib/captures/checkQuotes.mutations";
import { db } from "@/lib/db";
import { stopThreads } from "@/lib/threadPool";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { COPIED, makeCopy, quoting } from "@/prisma/testing/quotes";
import { ok, outcome, readNow, words } from "@/prisma/testing/verdicts";
import { submitVerdict } from "./mutations";
import { publishVerdict } from "./publish.mutations";

let drop: () => Promise<void>;
let editor: Actor;
let author: Actor;
let second: Actor;

beforeAll(async () => {
  drop = await useFreshDatabase();
  editor = await makeUser("editor");
  [author, second] = [await makeUser("reviewer"), await makeUser("reviewer")];
});
afterAll(async () => {
  await stopThreads();
  await drop();
});

describe("a verdict that rests on it", () => {
  const missing = async (quote = "The mayor opened a school") => {
    const quoted = await quoting(editor, quote);
    await makeCopy(quoted.sourceId, "2026-05-01", COPIED);
    await checkQuotes(quoted.sourceId);
    return quoted;
  };

  it.each([
    ["are not found", "The mayor opened a school"],
    ["stand there with another year", "We will build a second pier by the end of 2035"],
    ["stand there denied", "We will not build a second pier by the end of 2030"],
  ])(
    "is not submitted while the words %s, unless the reviewer says why, which readers see",
    async (_, quote) => {
      const { claimId, evidenceId } = await missing(quote);
      const refused = await submitVerdict(author, words(claimId));
      expect(refused).toMatchObject({
        reason: "verdict_incomplete",
        fields: { quoteReason: "quote_reason_required" },
      });
      const { verdictId } = await ok(submitVerdict(author, words(claimId, { quoteReason: "It is a scan." })));
      await ok(publishVerdict(second, await readNow(verdictId)));
      const row = await db().verdict.findUniqueOrThrow({
        where: { id: verdictId },
        include: { decisive: true },
      });
      expect(row).toMatchObject({ quoteReason: "It is a scan.", decisive: [{ evidenceId }] });
    },
  );

  it("keeps no reason for words that were found", async () => {
    const { claimId, sourceId } = await quoting(editor, "a second pier");
    await makeCopy(sourceId, "2026-05-01", COPIED);
    await checkQuotes(sourceId);
    const { verdictId } = await ok(submitVerdict(author, words(claimId, { quoteReason: "It is a scan." })));
    await ok(publishVerdict(second, await readNow(verdictId)));
    expect(await db().verdict.findUniqueOrThrow({ where: { id: verdictId } })).toMatchObject({
      quoteReason: null,
    });
  });

  it("names what decides where there are several, of its own claim alone", async () => {
    const { claimId, evidenceId } = await missing();
    const other = await quoting(editor, "a second pier", { claimId });
    await makeCopy(other.sourceId, "2026-05-01", COPIED);
    await checkQuotes(other.sourceId);
    const strange = await quoting(editor, "a second pier");
    const submit = (decisive: string) => submitVerdict(author, words(claimId, { decisive }));
    expect(await submit("")).toMatchObject({ fields: { decisive: "decisive_required" } });
    expect(await submit(strange.evidenceId)).toMatchObject({ fields: { decisive: "decisive_required" } });
    expect(await submit(`${evidenceId} ${other.evidenceId}`)).toMatchObject({
      fields: { quoteReason: "quote_reason_required" },
    });
    expect(await outcome(submit(other.evidenceId))).toBe("done");
  });

  it("is not published when a copy came meanwhile in which its words are not found", async () => {
    const { claimId, sourceId } = await quoting(editor, "The mayor opened a school");
    const { verdictId } = await ok(submitVerdict(author, words(claimId)));
    const read = await readNow(verdictId);
    await makeCopy(sourceId, "2026-05-01", COPIED);
    await checkQuotes(sourceId);
    expect(await outcome(publishVerdict(second, read))).toBe("changed_since_read");
    expect(await outcome(publishVerdict(second, await readNow(verdictId)))).toBe("decisive_not_found");
    expect(await db().verdict.findUniqueOrThrow({ where: { id: verdictId } })).toMatchObject({
      status: "submitted",
    });
  });

  it("is hashed with the record once readers see it, and never changed", async () => {
    const { sourceId, claimId, evidenceId } = await quoting(editor, "a second pier");
    await makeCopy(sourceId, "2026-05-01", COPIED);
    await checkQuotes(sourceId);
    const { verdictId } = await ok(submitVerdict(author, words(claimId)));
    await ok(publishVerdict(second, await readNow(verdictId)));
    const findings: Finding[] = [];
    await verifyRecord((finding) => findings.push(finding));
    const ids = (await db().quoteCheck.findMany({ where: { evidenceId } })).map(({ id }) => id);
    expect(ids).toHaveLength(1);
    const ofThem = [verdictId, evidenceId, ...ids];
    expect(findings.filter((finding) => ofThem.some((id) => JSON.stringify(finding).includes(id)))).toEqual(
      [],
    );
    await expect(
      db().quoteCheck.updateMany({ where: { evidenceId }, data: { result: "not_found" } }),
    ).rejects.toThrow();
    await expect(db().verdictEvidence.deleteMany({ where: { verdictId } })).rejects.toThrow();
  });
});
