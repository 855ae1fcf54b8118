import { createClaim } from "@/lib/claims/mutations";
import { newClaim } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import type { Result } from "@/lib/errors";
import { findSimilarClaims, searchClaims } from "@/lib/search/claims/queries";
import { indexAfterWrites } from "@/lib/search/claims/refresh.mutations";
import { searchQuery } from "@/lib/search/schema";
import { submitVerdict } from "@/lib/verdicts/mutations";
import { publishVerdict } from "@/lib/verdicts/publish.mutations";
import { besideOf } from "@/lib/verdicts/queries";
import { ratedVerdictText } from "@/lib/verdicts/schema";
import { SeededRandom } from "./generator/seededRandom";
import { AUTHOR, idOf, SECOND } from "./rows";
import { type Figures, figuresOf, type Timed, timeAll, timeAtRate } from "./timing";
import type { AddedClaim, BenchmarkQuery } from "./workload";

/**
 * On two cores, searches and saves that each keep a core busy must slow each other down, whatever the code does. On a
 * site they come at random moments. So both are offered at a fixed rate with random gaps: ten searches a second, which
 * is 864,000 a day, and one save a second, which is more than a hundred editors at work. Each is measured alone and both
 * together, twice in turn, in one process and at the same moments. Times count from the scheduled moment, so that
 * queueing is seen. Saved claims are indexed before the save is answered, alone as well, as on a site.
 */
const SECONDS = 30;
const ROUNDS = 2;
const SEARCHES_A_SECOND = 10;
const SAVES_A_SECOND = 1;
const CHECKED = 20;
const WARM_UP = 100;

const author = { id: AUTHOR, name: "Bench author", role: "reviewer" } as const;
const second = { id: SECOND, name: "Bench second", role: "reviewer" } as const;

export type UpdateFigures = {
  aSecond: { searches: number; saves: number };
  searches: { alone: Figures; together: Figures };
  saves: { alone: Figures; together: Figures };
  /** Of so many claims that were saved, and then published, how many the next search found. */
  atOnce: { checked: number; saved: number; published: number };
};

async function value<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`Refused: ${settled.reason}`);
  return settled.value;
}

async function quotedSpan(): Promise<{
  articleVersionId: string;
  start: number;
  end: number;
  exact: string;
}> {
  const mention = await db().mention.findUniqueOrThrow({ where: { id: idOf("mention", 0) } });
  const { articleVersionId, exact } = mention;
  return { articleVersionId, exact, start: mention.start ?? 0, end: mention.end ?? 0 };
}

type Save = (claim: AddedClaim) => Promise<string>;

/** Saves a claim as the desk does. */
async function saver(): Promise<Save> {
  const place = await quotedSpan();
  return async (claim) => {
    const given = Object.fromEntries(Object.entries(claim).filter(([, one]) => one !== null));
    const input = newClaim.parse({ ...place, ...given, quote: place.exact, saidOn: "2026-11", open: "yes" });
    return (await value(createClaim(author, input))).id;
  };
}

function gapsOf(aSecond: number, seed: number): number[] {
  const random = new SeededRandom(seed);
  return Array.from(
    { length: Math.round(aSecond * SECONDS) },
    () => (-Math.log(1 - random.next()) * 1000) / aSecond,
  );
}

function joined(parts: readonly Timed[]): Figures {
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  return figuresOf({ times: parts.flatMap(({ times }) => times), seconds });
}

/** Searches, saves, and both at once. */
export async function measureUpdates(
  queries: readonly BenchmarkQuery[],
  added: readonly AddedClaim[],
): Promise<UpdateFigures> {
  await indexAfterWrites();
  const save = await saver();
  const waiting = [...added];
  const next = () => waiting.pop() ?? noMore();
  const atOnce = await countFoundAtOnce(save, Array.from({ length: CHECKED }, next));
  await timeAll(queries.slice(-WARM_UP), 1, async ({ query }) => void (await searchClaims(query)));
  const searchGaps = gapsOf(SEARCHES_A_SECOND, 1);
  const saveGaps = gapsOf(SAVES_A_SECOND, 2);
  const search = () => timeAtRate(queries, searchGaps, async ({ query }) => void (await searchClaims(query)));
  const saves = () => timeAtRate([null], saveGaps, async () => void (await save(next())));
  const runs = { searches: [] as Timed[], saves: [] as Timed[], both: [] as [Timed, Timed][] };
  for (let round = 0; round < ROUNDS; round++) {
    runs.searches.push(await search());
    runs.both.push(await Promise.all([search(), saves()]));
    runs.saves.push(await saves());
  }
  return {
    aSecond: { searches: SEARCHES_A_SECOND, saves: SAVES_A_SECOND },
    searches: { alone: joined(runs.searches), together: joined(runs.both.map(([searches]) => searches)) },
    saves: { alone: joined(runs.saves), together: joined(runs.both.map(([, saves]) => saves)) },
    atOnce,
  };
}

function noMore(): never {
  throw new Error("More claims are saved than were made up.");
}

/** How many claims the next search finds: at the desk when they were saved, in public when they were published. */
async function countFoundAtOnce(save: Save, claims: readonly AddedClaim[]): Promise<UpdateFigures["atOnce"]> {
  const counts = { checked: claims.length, saved: 0, published: 0 };
  for (const claim of claims) {
    const text = claim.statementEn ?? claim.statementZh ?? "";
    const id = await save(claim);
    if ((await findSimilarClaims({ text })).some((found) => found.id === id)) counts.saved++;
    if (await isFoundInPublic(id, text)) throw new Error(`${id} is found in public and was only saved.`);
    await publish(id, claim.kind === "promise" ? "kept" : "true");
    if (await isFoundInPublic(id, text)) counts.published++;
  }
  return counts;
}

async function isFoundInPublic(id: string, text: string): Promise<boolean> {
  const { claims } = await searchClaims(searchQuery.parse({ q: text }));
  return claims.some((found) => found.id === id);
}

async function publish(claimId: string, rating: string): Promise<void> {
  const text = ratedVerdictText.parse({
    claimId,
    rating,
    summaryEn: "As it was told.",
    rationaleEn: "Two reports say so.",
  });
  const { verdictId } = await value(submitVerdict(author, text));
  const read = await db().verdict.findUniqueOrThrow({
    where: { id: verdictId },
    select: { revision: true, claim: { select: { revision: true } } },
  });
  await value(
    publishVerdict(second, {
      verdictId,
      revision: read.revision,
      claimRevision: read.claim.revision,
      beside: await besideOf(claimId),
      noSourceReason: "It was made for a measurement.",
    }),
  );
}
