import type { Lang } from "@/lib/generated/prisma/enums";
import { featuresOf } from "./features";
import { likelihood } from "./model";
import { readSentence, type SentenceRead, wordsIn } from "./read";

/** A sentence of an article, with where it stands. */
export type ArticleSentence = {
  text: string;
  /** It begins a paragraph. */
  opens: boolean;
  /** A heading or a byline. */
  isTitle: boolean;
};

/** What is known of a sentence, each by its name, and how much of it there is. */
export type Measures = ReadonlyMap<string, number>;
type Measure = readonly [name: string, much: number];

/** How likely a sentence by itself is to be marked is known to here, in log odds: surer than sure is all the same. */
const SUREST = 4;
const MOST_NAMES = 3;
/** The words of a short sentence. */
const SHORT = 15;

const OPENS_QUOTE = /^["“「『]/u;
const CLOSES_QUOTE = /["”」』][。.]?$/u;
const HAS_QUOTE = /["“”「」『』]/u;
/** It says little without the sentence before it. */
const LEANS =
  /^["“「]?(?:(?:But|And|Yet|So|It|This|That|These|Those|They|He|She|There|Some|Others|Such|Both|In addition|However|Then)\b|[但而不]过?|也|还|这|那|它|他们?|她们?|此外|另外|同时|其中|对此|随后|因此|所以|于是)/u;
const DECLINES =
  /\b(?:declin(?:ed?|ing)|refus(?:ed?|ing)) to (?:comment|say|give|answer|discuss)|\b(?:did|has|have|had|could)(?: not|n[’']t) (?:immediately )?(?:respond|repl|answer|be reached|comment)|不予(?:置评|回应)|未(?:予|作)?(?:置评|回应|回复|答复)|拒绝(?:置评|回应|透露)|没有(?:正面)?回(?:答|应|复)/iu;
const NAMES = /(?<=[\p{Ll}\d,;:’'”"] )\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*/gu;

const named = (names: readonly string[]): Measure[] => names.map((name) => [name, 1]);

function quoteOf({ text, first }: SentenceRead): string[] {
  if (!HAS_QUOTE.test(text)) return [];
  if (!OPENS_QUOTE.test(text)) return ["quote:part"];
  return [CLOSES_QUOTE.test(text.trim()) && !first ? "quote:whole" : "quote:first"];
}

/** What a sentence says by itself. */
function ownMeasures(read: SentenceRead): Measure[] {
  const { text, first, kind, cues } = read;
  const length = Math.log2(1 + wordsIn(text));
  return [
    ...named([
      `said by:${first?.who.form ?? "nobody"}`,
      `kind:${kind ?? "open"}`,
      ...(first?.isAfter ? ["told after"] : []),
      ...quoteOf(read),
      ...cues.map((cue) => `cue:${cue}`),
      ...(LEANS.test(text.trim()) ? ["leans"] : []),
      ...(DECLINES.test(text) ? ["declines"] : []),
    ]),
    ["length", length],
    ["short", Math.max(0, Math.log2(1 + SHORT) - length)],
    ["names", Math.min(MOST_NAMES, text.match(NAMES)?.length ?? 0)],
  ];
}

/** Where a sentence stands among those that are no titles. */
function placeOf(nth: number, count: number): string[] {
  const quarter = ["first", "second", "third", "last"][Math.floor((4 * nth) / count)];
  const one = ["first", "second", "third"][nth];
  return [`part:${quarter}`, ...(one ? [`place:${one}`] : []), ...(nth >= count - 2 ? ["place:end"] : [])];
}

function certainty(read: SentenceRead): number {
  const likely = likelihood(featuresOf(read));
  return Math.max(-SUREST, Math.min(SUREST, Math.log(likely / (1 - likely))));
}

/** What is known of each sentence among the others of its article. */
export function articleMeasures(article: readonly ArticleSentence[], lang: Lang): Measures[] {
  const read = article.map(({ text }) => readSentence(text, lang));
  const sure = read.map(certainty);
  const body = article.flatMap(({ isTitle }, place) => (isTitle ? [] : [place]));
  const nthOf = new Map(body.map((place, nth) => [place, nth]));
  return read.map((one, place) => {
    const nth = nthOf.get(place);
    const [isFirst, isLast] = [article[place]?.opens, article[place + 1]?.opens ?? true];
    const where = [
      ...(nth === undefined ? ["title"] : placeOf(nth, body.length)),
      ...(isFirst ? [isLast ? "alone" : "opens"] : []),
    ];
    return new Map<string, number>([
      ["checkable", sure[place] ?? 0],
      ["checkable before", sure[place - 1] ?? 0],
      ["checkable after", sure[place + 1] ?? 0],
      ...ownMeasures(one),
      ...named(where),
    ]);
  });
}
