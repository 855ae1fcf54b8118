import { expect, test } from "vitest";
import { EXTRACTOR_VERSION } from "@/lib/articles/versions";
import { sha256 } from "@/lib/hash";
import { takeAway } from "@/lib/proposals/mutations";
import { makeArticle, makeUser } from "@/prisma/testing/factories";
import { wording } from "@/prisma/testing/promises";
import { agreed, proposal } from "@/prisma/testing/proposals";
import { makeEvidence, makeMention, makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { publicArticle } from "./article.queries";
import { changesOf } from "./changes.queries";
import { publicClaim } from "./claim.queries";
import { corrections } from "./corrections.queries";

const SEEN = { publicSince: new Date("2024-08-12T00:00:00Z") };

async function claimPage(slug: string) {
  const found = await publicClaim(slug);
  if (!found || !("row" in found)) throw new Error("Readers do not find the claim.");
  return found.row;
}

test("what two people took off stays readable, with the reason; what was off before is not shown", async () => {
  const claim = await makePublicClaim(SEEN);
  const early = { removedAt: new Date("2024-08-11"), removedReason: "A mistake." };
  await makeEvidence(claim.id, early);
  const { id: evidenceId } = await makeEvidence(claim.id, { quote: "The words.", quoteLang: "en" });
  await agreed("evidence.remove", { evidenceId });
  const page = await claimPage(claim.slug);
  expect(page.evidence).toEqual([]);
  expect(page.removed).toMatchObject([
    { id: evidenceId, seen: { quote: "The words." }, removedReason: "As the source says." },
  ]);
  expect(page.changes).toMatchObject([{ what: "evidence.remove", atOnce: false, onePerson: false }]);
});

test("of what an admin took away at once readers see the notice and its number, and no words", async () => {
  const claim = await makePublicClaim(SEEN);
  const { id: evidenceId } = await makeEvidence(claim.id, { quote: "A child's name.", quoteLang: "en" });
  const admin = await makeUser("admin");
  await ok(takeAway(admin, proposal("evidence.remove", { evidenceId }, "It names a child.")));
  const page = await claimPage(claim.slug);
  expect(page.evidence).toEqual([]);
  expect(page.removed).toMatchObject([{ id: evidenceId, seen: null, removedReason: "It names a child." }]);
  expect(page.numbers.get(evidenceId)).toBe(1);
  expect(page.changes).toMatchObject([{ atOnce: true, reason: "It names a child." }]);
});

test("an article's page and the corrections tell what was and what is", async () => {
  const { article } = await makeArticle("A text.", { ...SEEN, title: "Ten schools" });
  const fields = { articleId: article.id, revision: 1, title: "Twelve schools", lang: "en" };
  await agreed("article.details", fields);
  const both = { before: { title: "Ten schools" }, after: { title: "Twelve schools" } };
  const found = await publicArticle(article.slug);
  expect(found && "row" in found && found.row.changes).toMatchObject([both]);
  const { rows } = await corrections(undefined);
  const mine = rows.find((row) => row.kind === "change" && row.subject?.id === article.id);
  expect(mine).toMatchObject({ kind: "change", ...both, subject: { slug: article.slug } });
});

test("a passage that was marked or taken off is told of without its words: the article's page knows what of it is shown", async () => {
  const claim = await makePublicClaim(SEEN);
  const { version } = await makeArticle("A passage of others.", SEEN);
  const { id: mentionId } = await makeMention(claim.id, version.id, { exact: "A passage of others." });
  await agreed("mention.remove", { mentionId });
  const changes = await changesOf([claim.id]);
  expect(changes).toMatchObject([{ what: "mention.remove", before: { article: expect.any(String) } }]);
  expect(JSON.stringify(changes)).not.toContain("A passage of others.");
});

test("a new version of an article is told of without its lines: its page alone shows what may be read of them", async () => {
  const { article } = await makeArticle("A line of others that went.", SEEN);
  const blocks = [{ kind: "paragraph", text: "A line of others that came." }] as const;
  const by = { from: "text", encoding: "utf-8", extractorVersion: EXTRACTOR_VERSION } as const;
  const capturedAt = new Date().toISOString();
  const reading = { ...by, capturedAt, rawHash: sha256(blocks[0].text), blocks };
  await agreed("article.version", { articleId: article.id, reading });
  const changes = await changesOf([article.id]);
  expect(changes).toMatchObject([{ before: { version: "1" }, after: { version: "2" } }]);
  expect(JSON.stringify(changes)).not.toContain("of others");
});

test("words that are not public are in no change that readers see", async () => {
  const [shown, hidden] = [
    await wording("2022", SEEN),
    await wording("2023", { quote: "Not published yet." }),
  ];
  await agreed("promise.link", { claimIds: [shown.id, hidden.id], titleEn: "Ten schools" });
  const changes = await changesOf([shown.id]);
  expect(changes).toMatchObject([{ what: "promise.link", after: { wordings: shown.quote } }]);
  expect(JSON.stringify(changes)).not.toContain(hidden.quote);
});
