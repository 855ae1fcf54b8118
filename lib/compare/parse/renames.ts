import { foldText } from "@/lib/language/fold";
import type { Span } from "@/lib/language/span";
import { sensesOf } from "@/lib/language/wordnet.dictionary";
import { SPEAKER_KEY } from "./speaker";

/** Names of one thing, that a person has confirmed: Basecamp and 37signals, 股东大会 and 股东会. */
export type Renames = readonly (readonly string[])[];

/** What is known of names: those of one thing, and those of whoever is meant by "we". */
export type Named = { renames?: Renames | undefined; speaker?: readonly string[] | undefined };

const spanAt = (start: number, words: string): Span => ({ start, end: start + words.length });

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/\s+/gu, "\\s+");
/** Letters that words with spaces between them are made of: a name may stand right beside a Han character. */
const SPACED = "[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{N}]";

/** English names are whole words; the longest is tried first. */
const formOf = (names: readonly string[]) =>
  names
    .toSorted((a, b) => b.length - a.length)
    .map((name) =>
      /^[\p{Script=Latin}\d]/u.test(name) ? `(?<!${SPACED})${escaped(name)}(?!${SPACED})` : escaped(name),
    )
    .join("|");

const isCapital = (text: string) => /^\p{Lu}/u.test(text);

/** A name with a capital is none without: apple trees are not Apple's. */
function isWritten(words: string, names: readonly string[]): boolean {
  const plain = words.toLowerCase().replace(/\s+/gu, " ");
  return names.some((name) => name.toLowerCase() === plain && (isCapital(words) || !isCapital(name)));
}

/** What may begin the sentence before a verb: there a name is the subject. */
const SUBJECT_BEFORE =
  /^(?:$|['’]s?\b|,|\s(?:will|shall|must|may|might|can|could|would|should|is|was|has|had|does|did|says?|said|and|or|plans|promises|promised|pledges|pledged|expects|intends|aims|agrees|pays|paid|inc|corp|ltd|llc|plc|co)\b)/iu;
const SENTENCE_START = /(?:^|[.!?:;\n]["”’)]?)\s*["“‘(]?$/u;

/**
 * Whether a capital tells nothing: a word of everyday language begins a sentence, and no verb follows that it would be the
 * subject of. "Target prices will fall" says nothing of Target.
 */
function isCommonWord(folded: string, { start, end }: Span): boolean {
  const words = folded.slice(start, end);
  if (!/^[A-Za-z]+$/u.test(words) || !SENTENCE_START.test(folded.slice(Math.max(0, start - 4), start)))
    return false;
  return sensesOf(words.toLowerCase()).length > 0 && !SUBJECT_BEFORE.test(folded.slice(end, end + 16));
}

const plainName = (name: string) => foldText(name.trim().replace(/\s+/gu, " "));

/** Groups with a name in common are one: Twitter became X, and X became Y. */
function chained(renames: Renames): string[][] {
  const groups: { names: string[]; known: Set<string> }[] = [];
  for (const names of renames) {
    const plain = names.map(plainName).filter(Boolean);
    const lower = plain.map((name) => name.toLowerCase());
    const same = groups.filter(({ known }) => lower.some((name) => known.has(name)));
    const [first, ...others] = same;
    const into = first ?? { names: [], known: new Set<string>() };
    if (!first) groups.push(into);
    for (const { names: more } of [...others, { names: plain }])
      for (const name of more) {
        if (!into.known.has(name.toLowerCase())) into.names.push(name);
        into.known.add(name.toLowerCase());
      }
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups.map(({ names }) => names).filter(({ length }) => length > 0);
}

const OWN_KEY = "our";
const POSSESSIVE = /^'s(?!\p{L})/u;

/** Where a folded text names its speaker, also by names that are known to be the speaker's: GitHub, GitHub's. */
export function findSpeaker(
  folded: string,
  speaker: readonly string[],
  renames: Renames,
): (Span & { key: string })[] {
  if (speaker.length === 0) return [];
  const [names = []] = chained([speaker, ...renames]);
  return findRenamed(folded, [names]).map(({ start, end }) =>
    POSSESSIVE.test(folded.slice(end))
      ? { start, end: end + 2, key: OWN_KEY }
      : { start, end, key: SPEAKER_KEY },
  );
}

/** Where a folded text says one of the names; all names of one thing have one key. */
export function findRenamed(folded: string, renames: Renames): (Span & { key: string })[] {
  const found = chained(renames).flatMap((plain) => {
    const found = Array.from(folded.matchAll(new RegExp(formOf(plain), "giu")));
    return found
      .filter(({ index, 0: words }) => isWritten(words, plain) && !isCommonWord(folded, spanAt(index, words)))
      .map(({ index, 0: words }) => ({
        start: index,
        end: index + words.length,
        key: `≈${plain[0]?.toLowerCase()}`,
      }));
  });
  const kept: typeof found = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
