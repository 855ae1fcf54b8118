import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { makePublicPromise } from "@/prisma/testing/publicFactories";
import { claimForReview, otherWordings } from "./queries";

it("beside a review stand the promise's other wordings in time, with the ratings in force", async () => {
  const { claims } = await makePublicPromise(4);
  const [first, second, third, withdrawn] = claims;
  if (!first || !second || !third || !withdrawn) throw new Error("four wordings were made");
  await db().verdict.updateMany({
    where: { claimId: third.id },
    data: { status: "retracted", retractionEn: "Wrong.", endedAt: new Date() },
  });
  const reason = { status: "withdrawn", withdrawnReason: "Twice on record." } as const;
  await db().claim.update({ where: { id: withdrawn.id }, data: reason });
  const claim = await claimForReview(second.slug);
  if (!claim) throw new Error("the claim is there");
  expect((await otherWordings(claim)).map(({ slug, verdicts }) => [slug, verdicts])).toEqual([
    [first.slug, [{ rating: "stalled" }]],
    [third.slug, []],
  ]);
  expect(await otherWordings({ id: second.id, promise: null })).toEqual([]);
});
