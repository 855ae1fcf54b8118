import { kindOf, ofEachKind } from "@/lib/claims/kind/model";
import type { ClaimKind } from "@/lib/generated/prisma/enums";
import { words } from "@/lib/language/text";
import { LIKELY } from "../rank/model";
import { contradicts, plainWords } from "./contradicts";
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
/** So many of the likeliest are looked at. */
const MOST_TRIED = 6;
/** With fewer words a text names a subject and states nothing: "20% of compute". */
const MIN_WORDS = 5;
/** One word in common is a subject: "plants", "the office". */
const MIN_SHARED = 2;
/** How sure it has to be of which kind a text is, for one of another kind to be another claim. */
const SURE = ofEachKind(() => 0.85);
/** So much of a text is read, in UTF-16 units. */
const MOST_READ = 600;

/** A text with some Chinese name in it is English still. */
const isChinese = (text: string) =>
  4 * (text.match(/\p{Script=Han}/gu)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0);
const QUESTION_MARK = /[?？][”’"」』）)\s]*$/u;
const STATEMENT_MARK = /[.。!！][”’"」』）)\s]*$/u;
const ASKS =
  /^(?:who|what|when|where|which|whose|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b/iu;
const ASKS_ZH =
  /[吗呢么嗎麼]$|谁|誰|什么|什麼|为何|為何|怎么|怎麼|怎样|如何|哪|是否|有没有|有沒有|多少|几(?:个|年|月|时|成)/u;
const IS_ASKING = /^(?:did|does|do|is|are|was|were|has|have|had)\b|\bI wonder (?:if|whether|why|how)\b/iu;
const IS_ASKING_ZH = /[吗呢嗎][。.]?[”」』"）)\s]*$/u;

/** Whether a text states something, which a claim can repeat: it is long enough, and no question. */
export function isStatement(text: string): boolean {
  const said = text.slice(0, MOST_READ).trim();
  const inChinese = isChinese(said);
  const count = words(said, inChinese ? "zh" : "en").filter(({ isWord }) => isWord).length;
  if (count < MIN_WORDS || QUESTION_MARK.test(said)) return false;
  if ((inChinese ? IS_ASKING_ZH : IS_ASKING).test(said)) return false;
  return STATEMENT_MARK.test(said) || !(inChinese ? ASKS_ZH : ASKS).test(said);
}

/** The kind that all of the texts seem to be of. */
function kindAsked({ texts, kind }: Asked): ClaimKind | undefined {
  if (kind) return kind;
  const kinds = new Set(
    texts.map((text) => kindOf(text, { lang: isChinese(text) ? "zh" : "en", speakers: [] }, SURE)),
  );
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

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

/**
 * Which claims are told as likely the same: statements of the same kind by the same people, that share more than names and
 * do not contradict each other. It suggests: only a person says that two claims are one.
 */
export function likelySame(asked: Asked, found: readonly Found[]): ReadonlySet<string> {
  const likely = found.filter(({ likelihood, namesOthers }) => likelihood >= LIKELY && !namesOthers);
  const texts = asked.texts.map((text) => text.slice(0, MOST_READ)).filter(isStatement);
  if (texts.length === 0 || likely.length === 0) return new Set();
  const kind = kindAsked({ ...asked, texts });
  const same: string[] = [];
  for (const one of likely.toSorted((a, b) => b.likelihood - a.likelihood).slice(0, MOST_TRIED)) {
    if (kind && one.kind && kind !== one.kind) continue;
    const said = one.texts.flatMap((text) => (text ? [text.slice(0, MOST_READ)] : []));
    const isSame = texts.some((text) =>
      inItsLanguage(text, said).some((other) => !contradicts(text, other) && shareWords(text, other)),
    );
    if (isSame) same.push(one.id);
    if (same.length === MOST) break;
  }
  return new Set(same);
}
