import { kindOf } from "@/lib/claims/kind/model";
import type { ClaimKind } from "@/lib/generated/prisma/enums";
import { readNumbers } from "@/lib/language/readNumbers";
import { words } from "@/lib/language/text";
import { LIKELY } from "../rank/model";
import { tokenize } from "../tokens/tokenize";
import type { SearchHit } from "./results";

/** What somebody is about to say, or has pasted: each text on its own, and its kind where a person chose one. */
export type Asked = { texts: readonly string[]; kind?: ClaimKind | undefined };

/** A claim on record that was found for it. */
export type Found = Pick<SearchHit, "id" | "likelihood" | "namesOthers"> & {
  kind: ClaimKind | null;
  texts: readonly (string | null)[];
};

/** More than two that say the same would have been noticed before. */
const MOST = 2;
/** With fewer words a text names a subject and states nothing: "20% of compute". */
const MIN_WORDS = 5;
/** One word in common is a subject: "plants", "the office". */
const MIN_SHARED = 2;
/** How sure it has to be of which kind a text is, for one of another kind to be another claim. */
const SURE = { open: 0.75, ruled: 0.5 };
/** So much of a text is read, in UTF-16 units. */
const MOST_READ = 2_000;

/** A text with some Chinese name in it is English still. */
const isChinese = (text: string) =>
  4 * (text.match(/\p{Script=Han}/gu)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0);
const QUESTION_MARK = /[?？][”’"」』）)\s]*$/u;
const STATEMENT_MARK = /[.。!！][”’"」』）)\s]*$/u;
const ASKS =
  /^(?:who|what|when|where|which|whose|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b/iu;
const ASKS_ZH =
  /[吗呢么嗎麼]$|谁|誰|什么|什麼|为何|為何|怎么|怎麼|怎样|如何|哪|是否|有没有|有沒有|多少|几(?:个|年|月|时|成)/u;
const DENIAL =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied)|refus(?:e|es|ed)|fail(?:s|ed)?|reject(?:s|ed)?)\b|n[’']t\b/giu;
const DENIAL_ZH =
  /否认|否認|拒绝|拒絕|没有?|沒有?|从未|從未|并未|並未|尚未|未(?=[能曾经經])|无(?!论|线|人机|疑|锡)|無(?!論|線|人機|疑)|不(?!仅|僅|但|断|斷|少|同|过|過|久|管|得不|只|光|足|良|动产|動產|锈|鏽|料|禁|如)/gu;

/** Whether a text states something, which a claim can repeat: it is long enough, and no question. */
export function isStatement(text: string): boolean {
  const said = text.slice(0, MOST_READ).trim();
  const inChinese = isChinese(said);
  const count = words(said, inChinese ? "zh" : "en").filter(({ isWord }) => isWord).length;
  if (count < MIN_WORDS || QUESTION_MARK.test(said)) return false;
  return STATEMENT_MARK.test(said) || !(inChinese ? ASKS_ZH : ASKS).test(said);
}

/** Whether a text denies: two denials are none. */
const denies = (text: string) =>
  ((text.match(DENIAL)?.length ?? 0) + (text.match(DENIAL_ZH)?.length ?? 0)) % 2 === 1;

/** The kind that all of the texts seem to be of. */
function kindAsked({ texts, kind }: Asked): ClaimKind | undefined {
  if (kind) return kind;
  const kinds = new Set(
    texts.map((text) => kindOf(text, { lang: isChinese(text) ? "zh" : "en", speakers: [] }, SURE)),
  );
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

/** Amounts by their unit, such as shares, as the numbers that they reach from and to. */
function amountsOf(texts: readonly string[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const { low, high, unit } of texts.flatMap((text) => readNumbers(text).amounts))
    for (const value of [low, high])
      if (value !== null) found.set(unit, (found.get(unit) ?? new Set()).add(value));
  return found;
}

/** Words in letters that are no names: what is said, not of whom. */
const plainWords = (text: string) =>
  new Set(
    tokenize(text).flatMap(({ kind, term, isCapitalized }) =>
      kind === "word" && !isCapitalized && !/\d/u.test(term) ? [term] : [],
    ),
  );

/** The texts in the language of one, or all, when none is. */
function inItsLanguage(text: string, others: readonly string[]): readonly string[] {
  const same = others.filter((other) => isChinese(other) === isChinese(text));
  return same.length > 0 ? same : others;
}

/** Whether two English texts have words in common that are no names. What is translated has other words. */
function shareWords(one: string, other: string): boolean {
  if (isChinese(one) || isChinese(other)) return true;
  const others = plainWords(other);
  return [...plainWords(one)].filter((word) => others.has(word)).length >= MIN_SHARED;
}

/** Both measure something in the same unit, and no such number stands in both. */
const differ = (asked: Map<string, Set<number>>, found: Map<string, Set<number>>): boolean =>
  [...asked].some(([unit, values]) => {
    const others = found.get(unit);
    return others !== undefined && [...values].every((value) => !others.has(value));
  });

/**
 * Which claims are told as likely the same: statements of the same kind by the same people, of the same numbers, none of
 * which denies what the other says. It suggests: only a person says that two claims are one.
 */
export function likelySame(asked: Asked, found: readonly Found[]): ReadonlySet<string> {
  const texts = asked.texts.map((text) => text.slice(0, MOST_READ)).filter(isStatement);
  if (texts.length === 0) return new Set();
  const kind = kindAsked({ ...asked, texts });
  const amounts = amountsOf(texts);
  const isSame = (one: Found) => {
    const said = one.texts.flatMap((text) => (text ? [text.slice(0, MOST_READ)] : []));
    if (one.namesOthers || (kind && one.kind && kind !== one.kind)) return false;
    if (differ(amounts, amountsOf(said))) return false;
    return texts.some((text) =>
      inItsLanguage(text, said).some((other) => denies(text) === denies(other) && shareWords(text, other)),
    );
  };
  return new Set(
    found
      .filter(({ likelihood }) => likelihood >= LIKELY)
      .toSorted((a, b) => b.likelihood - a.likelihood)
      .filter(isSame)
      .slice(0, MOST)
      .map(({ id }) => id),
  );
}
