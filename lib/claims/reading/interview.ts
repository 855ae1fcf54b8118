import type { Lang } from "@/lib/generated/prisma/enums";

/** Who speaks in a paragraph, told before it: 梁守拙：, "Smith:", "SMITH:", "A:". */
const LABEL: Record<Lang, RegExp> = {
  zh: /^(?<name>\p{Script=Han}{1,4}|[QA])[：:]\s?/u,
  en: /^(?<name>[QA](?=[:.] )|\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}(?=: ))[:.] /u,
};
/** It asks, or is the paper that asks. */
const ASKS = /^(?:Q|Question|Interviewer|Reporter|Host|Moderator)$|[问問刊报報社网網者台]$/iu;
const ANSWERS = /^(?:A|Answer|答)$/iu;
/** What stands before a colon and is nobody. */
const NOBODY =
  /^(?:Note|Source|Photo|Update|Correction|Address|Website|Price|Rating|By|\p{Script=Han}{0,3}[注按网址])$/iu;
/** A question that is a paragraph of its own, to whoever is interviewed. */
const QUESTION = /^[^“"「].*[？?]$/u;
const TO_SOMEBODY = /\b(?:you|your)\b|[你您]/iu;

const labelOf = (paragraph: string, lang: Lang): string | undefined =>
  LABEL[lang].exec(paragraph)?.groups?.name;

/** A paragraph without who speaks in it. */
export const withoutLabel = (paragraph: string, lang: Lang): string => paragraph.replace(LABEL[lang], "");

const isQuestion = (line: string, lang: Lang): boolean => {
  const label = labelOf(line, lang);
  return label ? ASKS.test(label) || /[？?]$/u.test(line) : QUESTION.test(line);
};

/**
 * Whose answer it is: of whoever is named before it, or of whoever is interviewed; and whether it is a paragraph after the
 * first of an answer, where the article may as well tell something itself again.
 */
export type Answerer = { label?: string; isLater: boolean };

/** An answer of more paragraphs may be none. */
const MOST_PARAGRAPHS = 6;
/** A paragraph, and no heading. */
const ENDS_SENTENCE = /[.!?。！？…][”」"’)）]*$/u;
/** What papers put below an interview. */
const BELOW =
  /\b(?:interview|conversation|Q&A)\b.*\b(?:edited|condensed|took place|conducted)\b|整理[:：]|编辑[:：]|采写/iu;

/**
 * Whose answer a sentence is, of which `before` is the text before it and `after` the text behind: a paragraph that names its
 * speaker where others ask, or one that follows a question to somebody.
 */
export function answererOf(sentence: string, before: string, lang: Lang, after = ""): Answerer | undefined {
  const from = before.lastIndexOf("\n") + 1;
  const paragraph = before.slice(from) + sentence;
  const whole = (paragraph + (/^[^\n]*/u.exec(after)?.[0] ?? "")).trim();
  const lines = before
    .slice(0, from)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const asked = lines.findLastIndex((line) => isQuestion(line, lang));
  if (asked === -1) return undefined;
  const label = labelOf(paragraph, lang);
  if (label) return labelled(label, lines, lang, false);
  if (isQuestion(whole, lang)) return undefined;
  const answered = lines.slice(asked + 1);
  const questions = lines.filter((line) => isQuestion(line, lang));
  if (!questions.some((line) => TO_SOMEBODY.test(line) || labelOf(line, lang) !== undefined))
    return undefined;
  const isLater = answered.length > 0;
  if (isLater && !goesOn(answered, whole, lang)) return undefined;
  const named = answered.flatMap((line) => labelOf(line, lang) ?? []).at(-1);
  if (named) return labelled(named, lines, lang, isLater);
  const answerers = new Set(lines.flatMap((line) => answererNamed(line, lang)));
  const [only, ...others] = answerers;
  return only && others.length === 0 ? labelled(only, lines, lang, isLater) : { isLater };
}

/** Whether an answer goes on with a paragraph: one of them speaks of himself, in Chinese this very one. */
function goesOn(answered: readonly string[], whole: string, lang: Lang): boolean {
  const all = [...answered, whole];
  if (all.length > MOST_PARAGRAPHS || !all.every(isOfAnswer)) return false;
  return lang === "zh" ? SELF_ZH.test(whole) : all.some((line) => FIRST_PERSON.test(line));
}
const SELF_ZH = /[我咱]/u;

const isOfAnswer = (line: string) => ENDS_SENTENCE.test(line) && !BELOW.test(line);

/** Whom a paragraph names that answers. */
function answererNamed(line: string, lang: Lang): string[] {
  const label = labelOf(line, lang);
  return label && !isQuestion(line, lang) && !NOBODY.test(label) ? [label] : [];
}

function labelled(
  label: string,
  lines: readonly string[],
  lang: Lang,
  isLater: boolean,
): Answerer | undefined {
  if (ASKS.test(label) || NOBODY.test(label)) return undefined;
  if (ANSWERS.test(label)) return { isLater };
  const isAsked = lines.some((line) => isQuestion(line, lang) && labelOf(line, lang) !== label);
  return isAsked ? { label, isLater } : undefined;
}

const PERSON =
  "\\p{Lu}[\\p{Ll}’'-]+(?: \\p{Lu}\\.)?(?: (?:de|da|van|von|der|bin|al) )?(?: \\p{Lu}[\\p{L}’'-]+){1,2}";
/** "five questions for Jane Roe", "an interview with Jane Roe" */
const IS_INTERVIEWED_EN = new RegExp(
  `\\b(?:questions? (?:for|to)|interview with|Q&A with|interviews?|conversation with) (?<name>${PERSON})`,
  "gu",
);
/** "we met Jane Roe": of reports as well. */
const IS_MET_EN = new RegExp(
  `\\b(?:(?:talk(?:s|ed)?|sp(?:oke|eaks)|conversation) (?:to|with)|met|meets?|asks?|asked) (?<name>${PERSON})`,
  "gu",
);
const NAMES_ASKED = new RegExp(
  `${IS_INTERVIEWED_EN.source}|${IS_MET_EN.source.replace("?<name>", "?:")}`,
  "u",
);
/** Whoever is interviewed talks to the one who asks. */
const ASKER_EN = new RegExp(
  `\\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:talk(?:s|ed)?|sp(?:oke|eaks)) (?:to|with) (?<name>${PERSON})`,
  "gu",
);
const BYLINE = /^(?:Interview(?:ed)?|Words|Text|Photographs?|Written)? ?[Bb]y /u;
const OPENS_EN = new RegExp(`^(?<name>${PERSON})(?=[ ,])`, "u");
const IS_ASKED_ZH =
  /(?:对话|對話|专访|專訪|独家专访|访谈)[：:｜|]?\s?(?<name>\p{Script=Han}{2,4}?)(?=[：:，,｜|\s]|$)/gu;

const namesIn = (lines: readonly string[], form: RegExp): string[] =>
  lines.flatMap((line) => Array.from(line.matchAll(form), ({ groups }) => groups?.name ?? ""));

/** Who speaks of himself, where papers put questions to their readers too: What does it mean for you? */
const FIRST_PERSON = /\b(?:I|I['’]\p{Ll}+|[Ww]e|[Mm]y|[Oo]ur|me)\b/u;

/**
 * The names of whoever may be interviewed, told before the first question. `answer` is the paragraph that answers; one that
 * comes after the first of its answer has to speak of itself, unless it is told that somebody is interviewed.
 */
export function askedIn(before: string, lang: Lang, answer: string): string[] {
  const lines = before.split("\n").map((line) => line.trim());
  const first = lines.findIndex((line) => isQuestion(line, lang) && !NAMES_ASKED.test(line));
  const head = lines.slice(0, first === -1 ? lines.length : first).filter((line) => !BYLINE.test(line));
  if (lang === "zh") return [...new Set(namesIn(head, IS_ASKED_ZH))];
  const told = namesIn(head, IS_INTERVIEWED_EN);
  const isInterview =
    told.length > 0 ||
    FIRST_PERSON.test(answer) ||
    lines.some((line) => ASKS.test(labelOf(line, lang) ?? ""));
  if (!isInterview) return [];
  const askers = new Set(namesIn(head, ASKER_EN));
  const met = [...told, ...namesIn(head, IS_MET_EN)].filter((name) => !askers.has(name));
  const opening = head.flatMap((line) => OPENS_EN.exec(line)?.groups?.name ?? []);
  return [...new Set(met.length > 0 ? met : opening)];
}
