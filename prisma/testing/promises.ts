import { parsePartialDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { createPromise } from "@/lib/promises/create.mutations";
import { linkWording } from "@/lib/promises/link.mutations";
import { proposeRewording } from "@/lib/rewordings/propose.mutations";
import { type WrittenRewording, writtenRewording } from "@/lib/rewordings/schema";
import { makeClaim, makeUser } from "./factories";
import { ok } from "./verdicts";

/** Promises and their wordings for tests. */

/** A claim of kind promise, said on a date as exact as it is written; null when nobody knows. */
export async function wording(
  written: string | null,
  overrides: Partial<Prisma.ClaimUncheckedCreateInput> = {},
) {
  const said = written === null ? undefined : parsePartialDate(written);
  const date = said && { saidOn: new Date(said.date), saidPrecision: said.precision };
  return makeClaim({ kind: "promise", quote: `20% as of ${written}`, ...date, ...overrides });
}

export async function makePromise(claimId: string) {
  const titles = { titleEn: "A fifth of secured compute", titleZh: null };
  return ok(createPromise(await makeUser("editor"), { claimId, ...titles }));
}

/** A promise with as many wordings as years; with `publicSince` readers see them all from then on. */
export async function promiseOf(
  years: string[],
  { publicSince, ...fields }: Partial<Prisma.ClaimUncheckedCreateInput> = {},
) {
  const editor = await makeUser("editor");
  const claims = [];
  for (const year of years) claims.push(await wording(year, fields));
  const [first, ...others] = claims.map(({ id }) => id);
  const { promiseId, slug } = await makePromise(first ?? "");
  for (const claimId of others) await ok(linkWording(editor, { promiseId, claimId }));
  if (publicSince) {
    await db().claim.updateMany({ where: { promiseId }, data: { publicSince } });
    await db().promise.update({ where: { id: promiseId }, data: { publicSince } });
  }
  return { promiseId, slug, claimIds: claims.map(({ id }) => id) };
}

/** A promise with two wordings, and the comparison of them that an editor proposed. */
export async function suggested() {
  const [earlier, later] = [await wording("2023-07-05"), await wording("2024-08-01")];
  const editor = await makeUser("editor");
  const { promiseId } = await makePromise(earlier.id);
  await ok(linkWording(editor, { promiseId, claimId: later.id }));
  const pair = { earlierClaimId: earlier.id, laterClaimId: later.id };
  const { rewordingId } = await ok(proposeRewording(editor, pair));
  return { promiseId, rewordingId, ...pair };
}

export const BENEFICIARY = {
  term: "beneficiary",
  from: "superintelligence alignment",
  to: "safety efforts across the entire company",
  effect: "broader",
} as const;

/** What a reviewer writes about a rewording. */
export function written(
  rewordingId: string,
  revision: number,
  fields: Record<string, unknown> = {},
): WrittenRewording {
  return writtenRewording.parse({
    rewordingId,
    revision,
    disclosure: "claims_continuity",
    rationaleEn: "The beneficiary moved from one team to every safety effort.",
    changes: JSON.stringify([BENEFICIARY, { term: "deadline", from: "over four years", effect: "dropped" }]),
    ...fields,
  });
}
