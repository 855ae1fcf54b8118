import { linkWording } from "@/lib/promises/link.mutations";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { makePromise, wording } from "@/prisma/testing/promises";
import { makePublicClaim, makePublicPromise } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import type { Row } from "./row";
import { EDITORS, OF_PUBLIC } from "./team";

/** A promise with two wordings, neither public. */
export async function promiseWithTwo() {
  const [earlier, later] = [await wording("2023-07-05"), await wording("2024-08-01")];
  const { promiseId } = await makePromise(earlier.id);
  await ok(linkWording(await makeUser("editor"), { promiseId, claimId: later.id }));
  return { promiseId, earlierClaimId: earlier.id, laterClaimId: later.id };
}

export async function publicWithTwo() {
  const { promise, claims } = await makePublicPromise(2);
  return { promiseId: promise.id, laterClaimId: claims[1]?.id ?? "" };
}

type Made = { promiseId: string; laterClaimId: string };

const unlinking = ({ laterClaimId }: Made) => ({ claimId: laterClaimId, reason: "Another subject." });
const splitting = ({ promiseId, laterClaimId }: Made) => ({
  promiseId,
  "claimIds[]": [laterClaimId],
  titleEn: "Another",
  reason: "They are two.",
});
const merging = async ({ promiseId }: Made) => ({
  promiseId,
  intoId: (await promiseWithTwo()).promiseId,
  reason: "They are one.",
});

export const PROMISES: Row[] = [
  {
    action: "createPromiseAction",
    allowed: EDITORS,
    fields: async () => ({ claimId: (await makeClaim({ kind: "promise" })).id, titleEn: "Ten new schools" }),
  },
  {
    action: "changePromiseAction",
    allowed: EDITORS,
    fields: async () => {
      const { promiseId } = await promiseWithTwo();
      return { promiseId, revision: "1", titleEn: "Ten new schools" };
    },
  },
  {
    action: "linkWordingAction",
    allowed: EDITORS,
    fields: async () => {
      const { promiseId } = await promiseWithTwo();
      return { promiseId, claimId: (await wording("2025-01-01")).id };
    },
  },
  {
    action: "unlinkWordingAction",
    allowed: EDITORS,
    fields: async () => unlinking(await promiseWithTwo()),
  },
  {
    action: "unlinkWordingAction",
    ...OF_PUBLIC,
    fields: async () => unlinking(await publicWithTwo()),
  },
  {
    action: "splitPromiseAction",
    allowed: EDITORS,
    fields: async () => splitting(await promiseWithTwo()),
  },
  {
    action: "splitPromiseAction",
    ...OF_PUBLIC,
    fields: async () => splitting(await publicWithTwo()),
  },
  { action: "mergePromiseAction", allowed: EDITORS, fields: async () => merging(await promiseWithTwo()) },
  {
    action: "mergePromiseAction",
    ...OF_PUBLIC,
    fields: async () => merging(await publicWithTwo()),
  },
  {
    action: "createPromiseAction",
    ...OF_PUBLIC,
    fields: async () => ({
      claimId: (await makePublicClaim({ kind: "promise" })).id,
      titleEn: "Ten new schools",
    }),
  },
  {
    action: "changePromiseAction",
    ...OF_PUBLIC,
    fields: async () => {
      const { promiseId } = await publicWithTwo();
      return { promiseId, revision: "1", titleEn: "Ten new schools" };
    },
  },
  {
    action: "linkWordingAction",
    ...OF_PUBLIC,
    fields: async () => {
      const { promiseId } = await promiseWithTwo();
      return { promiseId, claimId: (await makePublicClaim({ kind: "promise" })).id };
    },
  },
];
