import { compare } from "@/lib/compare/compare";
import { startOfDay } from "@/lib/dates";
import { newId } from "@/lib/id";
import { recordOf } from "@/lib/rewordings/comparerRecord";
import { wordingOf } from "@/lib/rewordings/wordingOf";
import { rewordingAfter } from "@/lib/rewordings/workflow";
import type { RewordingSample } from "../sample/shape";
import { type LoadContext, lookUp, taken } from "./context";

/** The speaker's reply as its columns. */
async function replyOf(
  { tx }: LoadContext,
  sources: ReadonlyMap<string, string>,
  { reply }: RewordingSample,
) {
  if (!reply) return {};
  const { url } = await tx.source.findUniqueOrThrow({ where: { id: lookUp(sources, reply.source) } });
  return { replyEn: reply.text.en, replyZh: reply.text.zh, repliedOn: startOfDay(reply.on), replyUrl: url };
}

/** Rewordings as a reviewer flagged them and, where the story says so, a second one confirmed them. */
export async function loadRewordings(
  context: LoadContext,
  { claims, promises, sources }: Record<"claims" | "promises" | "sources", ReadonlyMap<string, string>>,
  rewordings: RewordingSample[],
): Promise<void> {
  const { tx, journal, people } = context;
  for (const sample of rewordings) {
    const { promise, earlier, later, disclosure, headline, rationale, changes, ...who } = sample;
    const id = newId();
    const flaggedById = people[who.flaggedBy];
    const pair = { earlierClaimId: lookUp(claims, earlier), laterClaimId: lookUp(claims, later) };
    await tx.rewording.create({
      data: {
        id,
        promiseId: lookUp(promises, promise),
        ...pair,
        status: taken(rewordingAfter("suggested", "flag")),
        disclosure,
        headlineEn: headline.en,
        headlineZh: headline.zh,
        rationaleEn: rationale.en,
        rationaleZh: rationale.zh,
        ...(await replyOf(context, sources, sample)),
        flaggedById,
        createdAt: journal.now(),
      },
    });
    await keepRecord(tx, id, pair, journal.now());
    const rows = changes.map(({ note: { en, zh }, was, is, ...change }, position) => {
      const labels = {
        fromLabelEn: was?.en,
        fromLabelZh: was?.zh,
        toLabelEn: is?.en,
        toLabelZh: is?.zh,
      };
      return { rewordingId: id, position, ...change, noteEn: en, noteZh: zh, ...labels };
    });
    await tx.termChange.createMany({ data: rows });
    const about = { subjectType: "rewording", subjectId: id } as const;
    journal.record(flaggedById, { ...about, verb: "rewording.flagged", data: { ...pair, version: 1 } });
    if (!who.confirmedBy) continue;
    const decidedById = people[who.confirmedBy];
    // Its terms are in place first: once it is confirmed the database takes no more.
    await tx.rewording.update({
      where: { id },
      data: { status: taken(rewordingAfter("flagged", "confirm")), decidedById, decidedAt: journal.now() },
    });
    journal.record(decidedById, { ...about, verb: "rewording.confirmed", data: { onePerson: false } });
  }
}

/** What the program says of the two wordings, beside the table that a person wrote. */
async function keepRecord(
  tx: LoadContext["tx"],
  rewordingId: string,
  { earlierClaimId, laterClaimId }: { earlierClaimId: string; laterClaimId: string },
  createdAt: Date,
): Promise<void> {
  const claim = (id: string) => tx.claim.findUniqueOrThrow({ where: { id } });
  const earlier = wordingOf(await claim(earlierClaimId));
  const later = wordingOf(await claim(laterClaimId));
  const record = recordOf(earlier, later, compare(earlier, later));
  await tx.comparerRecord.create({ data: { id: newId(), rewordingId, ...record, createdAt } });
}
