import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { settings } from "@/lib/env";
import type { Prisma } from "@/lib/generated/prisma/client";
import { makeClaim, makeSpeaker, makeUser } from "./factories";

/** Rows as readers may and may not see them, in any state that the database allows. */

type Team = { author: string; second: string; editor: string };
/** Two reviewers and an editor for all rows that are made here in one database: nothing depends on who they are. */
const teams = new Map<string | undefined, Promise<Team>>();

function people(): Promise<Team> {
  const { DATABASE_URL } = settings();
  const known = teams.get(DATABASE_URL);
  if (known) return known;
  const team = Promise.all([makeUser("reviewer"), makeUser("reviewer"), makeUser("editor")]).then(
    ([author, second, editor]) => ({ author: author.id, second: second.id, editor: editor.id }),
  );
  teams.set(DATABASE_URL, team);
  return team;
}

type VerdictFields = Partial<Prisma.VerdictUncheckedCreateInput>;

/** A verdict in the state of `fields`; published by a second person unless it says otherwise. */
export async function makeVerdict(claimId: string, fields: VerdictFields = {}) {
  const { status = "published", version = 1 } = fields;
  const { author, second } = await people();
  const at = new Date();
  const seen = status !== "draft" && status !== "submitted" && status !== "returned";
  return db().verdict.create({
    data: {
      claimId,
      version,
      status,
      rating: "true",
      summaryEn: `Summary of version ${version}.`,
      rationaleEn: "Because of the sources.",
      authorId: author,
      ...(status === "draft" ? {} : { submittedAt: at }),
      ...(seen ? { secondId: second, publishedAt: at } : {}),
      ...(status === "superseded" || status === "retracted" ? { endedAt: at } : {}),
      ...(status === "retracted" ? { retractionEn: "We were wrong." } : {}),
      ...(status === "returned" ? { returnComment: "Not yet." } : {}),
      ...fields,
    },
  });
}

/** A claim that readers see; with a verdict in force unless `verdict` is null. */
export async function makePublicClaim(
  fields: Partial<Prisma.ClaimUncheckedCreateInput> = {},
  verdict: VerdictFields | null = {},
) {
  const claim = await makeClaim({
    status: "checked",
    publicSince: new Date(),
    createdById: (await people()).editor,
    ...fields,
  });
  if (verdict) await makeVerdict(claim.id, verdict);
  return claim;
}

/** A public promise with as many public wordings, a year apart. */
export async function makePublicPromise(
  wordings = 2,
  fields: Partial<Prisma.PromiseUncheckedCreateInput> = {},
) {
  const promisorId = fields.promisorId ?? (await makeSpeaker()).id;
  const slug = `promise-${randomUUID()}`;
  const promise = await db().promise.create({
    data: { slug, titleEn: slug, publicSince: new Date(), ...fields, promisorId },
  });
  const claims: Awaited<ReturnType<typeof makePublicClaim>>[] = [];
  for (let n = 0; n < wordings; n++) {
    claims.push(
      await makePublicClaim(
        {
          kind: "promise",
          promiseId: promise.id,
          speakerId: promisorId,
          saidOn: new Date(Date.UTC(2020 + n, 0, 1)),
          saidPrecision: "day",
        },
        { rating: "stalled" },
      ),
    );
  }
  return { promise, claims, promisorId };
}

type RewordingFields = Partial<Prisma.RewordingUncheckedCreateInput>;

/** A comparison of two wordings; confirmed by a second person unless `fields` says otherwise. */
export async function makeRewording(
  pair: { promiseId: string; earlierClaimId: string; laterClaimId: string },
  fields: RewordingFields = {},
) {
  const status = fields.status ?? "confirmed";
  const { author, second } = await people();
  const decided = status === "confirmed" || status === "dismissed";
  return db().rewording.create({
    data: {
      ...pair,
      status,
      flaggedById: author,
      ...(status === "confirmed" ? { disclosure: "unannounced" } : {}),
      ...(status === "dismissed" ? { dismissReason: "It is the same." } : {}),
      ...(decided ? { decidedById: second, decidedAt: new Date() } : {}),
      ...fields,
    },
  });
}

export async function makeEvidence(
  claimId: string,
  fields: Partial<Prisma.EvidenceUncheckedCreateInput> = {},
) {
  const createdById = (await people()).editor;
  const source = await db().source.create({
    data: { title: `Source ${randomUUID()}`, publisher: "A publisher", kind: "primary", createdById },
  });
  return db().evidence.create({
    data: { claimId, sourceId: source.id, stance: "supports", createdById, ...fields },
  });
}

/** A mention of the words from `start` to `end`; of nothing any more when it is an orphan. */
export async function makeMention(
  claimId: string,
  articleVersionId: string,
  fields: Partial<Prisma.MentionUncheckedCreateInput> = {},
) {
  const place = fields.anchoring === "orphan" ? {} : { start: 0, end: 5 };
  const createdById = (await people()).editor;
  return db().mention.create({
    data: {
      claimId,
      articleVersionId,
      exact: "words",
      prefix: "",
      suffix: "",
      createdById,
      ...place,
      ...fields,
    },
  });
}
