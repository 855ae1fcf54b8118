import { expect, test } from "vitest";
import { makeArticle, makeUser } from "@/prisma/testing/factories";
import { proposal } from "@/prisma/testing/proposals";
import { makeMention, makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { waitingMarks } from "./marks.queries";
import { acceptProposal, proposeChange } from "./mutations";

test("what waits for the marks of one text: new ones, lost ones, those that are to go; nothing of others, nor decided", async () => {
  const [editor, claim] = [await makeUser("editor"), await makePublicClaim({ statementEn: "Ten schools." })];
  const text = async () =>
    (await makeArticle("words here and there", { publicSince: new Date() })).version.id;
  const [here, other] = [await text(), await text()];
  const [mark, lost] = [
    await makeMention(claim.id, here),
    await makeMention(claim.id, here, { anchoring: "orphan", exact: "gone" }),
  ];
  const at = (articleVersionId: string) => ({ articleVersionId, start: 6, end: 10, exact: "here" });
  const propose = async (what: "mention.add" | "mention.attach" | "mention.remove", fields: object) =>
    (await ok(proposeChange(editor, proposal(what, { ...fields })))).proposalId;
  const remove = await propose("mention.remove", { mentionId: mark.id });
  const attach = await propose("mention.attach", { mentionId: lost.id, ...at(here) });
  const add = await propose("mention.add", { claimId: (await makePublicClaim()).id, ...at(here) });
  await propose("mention.add", { claimId: claim.id, ...at(other) });
  const waiting = () => waitingMarks(here, [mark.id, lost.id]);
  expect(await waiting()).toMatchObject([
    { id: remove, what: "mention.remove", mentionId: mark.id, titleEn: "Ten schools.", place: null },
    { id: attach, what: "mention.attach", mentionId: lost.id, place: { start: 6, end: 10 } },
    { id: add, what: "mention.add", mentionId: null, place: { start: 6, end: 10 } },
  ]);
  await ok(acceptProposal(await makeUser("reviewer"), { proposalId: add, reason: null }));
  expect((await waiting()).map(({ id }) => id)).toEqual([remove, attach]);
});
