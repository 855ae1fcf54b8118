import { afterAll, beforeAll, expect, test } from "vitest";
import { withdrawClaim } from "@/lib/claims/mutations";
import { db } from "@/lib/db";
import { searchClaims } from "@/lib/search/claims/queries";
import { searchQuery } from "@/lib/search/schema";
import { retractVerdict } from "@/lib/verdicts/publish.mutations";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makePublicPromise, makeRewording } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { reviewerAgreement } from "./agreement.queries";
import { publicClaim } from "./claim.queries";
import { latest, siteCounts } from "./home.queries";
import { findPromises } from "./lists.queries";
import { publicPromise } from "./promise.queries";
import { publicRewording } from "./rewording.queries";
import { rewordingCounts } from "./rewordingList.queries";
import { firstWordings, promiseLines, rewordedCounts, speakerLines } from "./rows.queries";
import type { Found } from "./slug";
import { publicPair } from "./wordingPair.queries";

// What the whole site counts is compared.
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

function rowOf<T>(found: Found<T>): T {
  if (!found || "movedTo" in found) throw new Error(`Found no row but ${JSON.stringify(found)}.`);
  return found.row;
}

async function rewordedPromise() {
  const { promise, claims, promisorId } = await makePublicPromise(3);
  const [first, second, third] = claims;
  if (!first || !second || !third) throw new Error("A promise of three wordings has three.");
  const pair = (earlier: typeof first, later: typeof first) =>
    makeRewording({ promiseId: promise.id, earlierClaimId: earlier.id, laterClaimId: later.id });
  const rewordings = [await pair(first, second), await pair(second, third)] as const;
  return { promise, promisorId, first, second, third, rewordings };
}

type Made = Awaited<ReturnType<typeof rewordedPromise>>;

/** What each place tells of the promise and of how often it was reworded. */
async function told({ promise, promisorId, first, second, third }: Made) {
  const speaker = (await db().speaker.findUniqueOrThrow({ where: { id: promisorId } })).slug;
  const [line] = await promiseLines([promise]);
  const { claims } = await searchClaims(searchQuery.parse({ speaker }));
  const inSearch = await searchClaims(searchQuery.parse({ speaker, reworded: "yes" }));
  const leads = await firstWordings([first, second, third]);
  return {
    page: rowOf(await publicPromise(promise.slug)).rewordings.length,
    list: line?.reworded,
    facets: (await rewordingCounts({ speaker })).all,
    isReworded: (await findPromises({ speaker, reworded: "yes" })).rows.length,
    counts: [...(await rewordedCounts([first, second, third])).values()],
    search: [claims.length, inSearch.claims.length],
    leads: [...leads.values()].map(({ id }) => [first, second, third].findIndex((one) => one.id === id)),
    claimsOfSpeaker: (await speakerLines([{ id: promisorId }]))[0]?.claims,
  };
}

const retract = async (claimId: string) => {
  const { id } = await db().verdict.findFirstOrThrow({ where: { claimId, status: "published" } });
  await ok(retractVerdict(await makeUser("reviewer"), { verdictId: id, reasonEn: "Wrong.", reasonZh: null }));
};

test("words whose verdict was retracted count nowhere, and all that readers saw is still there", async () => {
  const made = await rewordedPromise();
  expect(await told(made)).toEqual({
    page: 2,
    list: 2,
    facets: 2,
    isReworded: 1,
    counts: expect.arrayContaining([1, 2, 1]),
    search: [3, 3],
    leads: [0, 0],
    claimsOfSpeaker: 3,
  });
  const [agreed, counted] = [await reviewerAgreement(), await siteCounts()];
  await retract(made.first.id);
  expect(await told(made)).toEqual({
    page: 1,
    list: 1,
    facets: 1,
    isReworded: 1,
    counts: [1, 1],
    search: [3, 2],
    leads: [1],
    claimsOfSpeaker: 2,
  });
  expect((await reviewerAgreement()).second.confirmed).toBe(agreed.second.confirmed - 1);
  expect((await siteCounts()).reworded).toBe(counted.reworded);
  await retract(made.second.id);
  expect(await told(made)).toMatchObject({
    page: 0,
    list: 0,
    facets: 0,
    isReworded: 0,
    counts: [],
    leads: [],
  });
  expect((await siteCounts()).reworded).toBe(counted.reworded - 1);
  const { rewordings } = await latest();
  expect(rewordings.map(({ promise }) => promise.id)).not.toContain(made.promise.id);

  const { wordings } = rowOf(await publicPromise(made.promise.slug));
  expect(wordings.map(({ id }) => id)).toEqual([made.first.id, made.second.id, made.third.id]);
  expect(rowOf(await publicClaim(made.first.slug)).verdicts[0]?.retractionEn).toBe("Wrong.");
  expect((await publicRewording(made.rewordings[0].id))?.id).toBe(made.rewordings[0].id);
  const pair = rowOf(await publicPair(made.promise.slug, made.first.slug, made.second.slug));
  expect(pair.rewording?.id).toBe(made.rewordings[0].id);
});

test("a duplicate, which is withdrawn, is no second rewording either", async () => {
  const made = await rewordedPromise();
  const reason = "The same words as before.";
  await ok(withdrawClaim(await makeUser("reviewer"), { claimId: made.third.id, reason }));
  expect(await told(made)).toMatchObject({ page: 1, list: 1, facets: 1, counts: [1, 1], claimsOfSpeaker: 2 });
  expect((await publicRewording(made.rewordings[1].id))?.id).toBe(made.rewordings[1].id);
});
