import { rereadCapture } from "@/lib/captures/reread.mutations";
import type { CopiesCompared } from "@/lib/copiesCompared";
import { sha256InTurns } from "@/lib/hash";
import { renamesOfWordings } from "@/lib/renames/queries";
import type { Store } from "@/lib/store/store";
import { inThread } from "@/lib/threadPool";
import { type Judged, judge } from "./judge";
import type { Taken } from "./lease.mutations";
import { type Baseline, earlierWithText, type Relied, reliedOn } from "./readings.queries";
import type { Seen } from "./see";

type Page = Extract<Seen, { what: "page" }>;

/** What the program found out about a copy, before anything is written. */
export type Version = {
  /** Null where nothing differs. */
  judged: Judged | null;
  /** What it was compared with; another one than before where that was read anew. */
  earlier: Baseline | null;
  /** The earlier reading that says the same, where there is one: nothing more is kept. */
  sameAsId: string | null;
  compared: CopiesCompared | null;
  /** The words that were looked for in the earlier copy, by their places, and of which evidence they are. */
  words: { text: string; relied: Relied }[];
  textSha256: string;
};

const nothing = { sameAsId: null, compared: null, words: [] };

/** What a copy is, compared with what the page said last. */
export async function versionOf(
  watch: Pick<Taken, "sourceId" | "pendingSha256">,
  page: Page,
  baseline: Baseline | null,
  store: Store,
): Promise<Version> {
  const { reading, decodedSha256 } = page;
  const textSha256 = await sha256InTurns(Buffer.from(reading.text));
  const common = { ...nothing, textSha256, earlier: baseline };
  if (!baseline) return { ...common, judged: { kind: "first", reason: null, isKept: true } };
  if (reading.kind === "unread" || baseline.kind === "unread") {
    const isSame = reading.kind === baseline.kind && decodedSha256 === baseline.capture.decodedSha256;
    return { ...common, judged: isSame ? null : { kind: "artefact", reason: "unread", isKept: true } };
  }
  const earlier = await readAlike(baseline, page, store);
  if (earlier.text === reading.text) {
    const isOther = earlier.id !== baseline.id && baseline.text !== reading.text;
    const judged: Judged | null = isOther ? { kind: "technical", reason: "extractor", isKept: true } : null;
    return { ...common, judged, earlier: isOther ? baseline : earlier, sameAsId: earlier.id };
  }
  const before = await earlierWithText(watch.sourceId, reading.text, earlier.id);
  if (before) {
    const judged: Judged = { kind: "returned", reason: null, isKept: true };
    return { ...common, judged, earlier, sameAsId: before };
  }
  return { ...common, earlier, ...(await compared(watch, page, earlier, textSha256)) };
}

/** The baseline as this version of the reader reads it, so that what only the reader changed is no change. */
async function readAlike(baseline: Baseline, { reading }: Page, store: Store): Promise<Baseline> {
  const isAlike = baseline.kind !== reading.kind || baseline.extractorVersion === reading.extractorVersion;
  const anew = isAlike ? null : await rereadCapture(baseline, store);
  return anew ? { ...anew, capture: baseline.capture } : baseline;
}

async function compared(
  { sourceId, pendingSha256 }: Pick<Taken, "sourceId" | "pendingSha256">,
  { reading }: Page,
  earlier: Baseline,
  textSha256: string,
): Promise<Pick<Version, "judged" | "compared" | "words">> {
  const relied = await reliedOn(sourceId);
  const words = relied.flatMap((one) => [
    ...(one.quote ? [{ text: one.quote, relied: one }] : []),
    ...(one.stance === "origin" && one.claim.quote !== one.quote
      ? [{ text: one.claim.quote, relied: one }]
      : []),
  ]);
  const answer = await inThread(
    "compare_copies",
    {
      earlier: { title: earlier.title ?? "", text: earlier.text, extractor: earlier.extractorVersion },
      later: { title: reading.title ?? "", text: reading.text, extractor: reading.extractorVersion },
      renames: await renamesOfWordings(relied.map(({ claim }) => claim)),
      isLasting: pendingSha256 === textSha256,
      words: words.map(({ text }) => text),
    },
    "job",
  );
  // A page that takes the comparer too long is no change that anybody could be shown.
  if (!answer.ok)
    return { judged: { kind: "artefact", reason: "not_compared", isKept: false }, compared: null, words };
  return { judged: judge(answer.value), compared: answer.value, words };
}
