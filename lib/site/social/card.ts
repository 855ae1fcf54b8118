import { formatPartialDate, storedDate } from "@/lib/dates";
import { inLanguage, type Localized, localized } from "@/lib/i18n/localized";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import { CodePointIndex } from "@/lib/language/text";
import { textWidth } from "@/lib/language/width";
import { rewordingTitle } from "@/lib/rewordings/rewordingTitle";
import { shortTerms } from "@/lib/rewordings/shortTerms";
import type { CardSide, ClaimCard, ComparisonCard } from "@/lib/socialCard";
import { recordWords, socialWords } from "../feeds/words";
import type { ClaimLine, RewordingLine } from "../select";

/** In code points, as the schema has it (lib/socialCard.ts). */
const TEXT = 400;
const TITLE = 200;
const BY = 150;
const LINE = 55;

/** In one line, and no longer than a picture could show. */
function short(text: string, most: number): string {
  const points = new CodePointIndex(text.replace(/\s+/gu, " ").trim());
  return points.length <= most ? points.text : `${points.slice(0, most - 1).trimEnd()}…`;
}

function by(locale: Locale, claim: ClaimLine, between: string): string {
  const speaker = localized(locale, claim.speaker, "name").text;
  const date = storedDate(claim.saidOn, claim.saidPrecision);
  return short([speaker, ...(date ? [formatPartialDate(date, locale)] : [])].join(between), BY);
}

/** The exact words for who reads their language; else the claim in a sentence, with the words below it. */
function wordsOf(locale: Locale, claim: ClaimLine): Pick<ClaimCard, "main" | "original"> {
  const quote = { text: short(claim.quote, TEXT), lang: claim.quoteLang };
  const own: Localized | null = inLanguage(locale, claim.statementEn, claim.statementZh);
  if (claim.quoteLang === locale || !own || own.fallback) {
    return { main: { ...quote, isQuote: true }, original: null };
  }
  return { main: { text: short(own.text, TEXT), lang: locale, isQuote: false }, original: quote };
}

/** What the picture of a claim shows. */
export function claimCard(locale: Locale, claim: ClaimLine, site: string): ClaimCard {
  const [verdict] = claim.status === "withdrawn" ? [] : claim.verdicts;
  const t = socialWords(locale);
  const state = claim.status === "withdrawn" ? t("withdrawn") : verdict ? null : t("noVerdict");
  return {
    kind: "claim",
    lang: locale,
    site,
    about: short(t(`about.${claim.kind}`), LINE),
    ...wordsOf(locale, claim),
    by: by(locale, claim, " · "),
    rating: verdict
      ? { rating: verdict.rating, label: markTranslator(locale)(`rating.${verdict.rating}`) }
      : null,
    state,
  };
}

/** Words that are read at a glance, in ems. */
const AT_A_GLANCE = 9;
const isShort = (words: string | null): words is string => !!words && textWidth(words) <= AT_A_GLANCE;

/** Terms with words that are read at a glance come first. */
function termsOf(locale: Locale, rewording: RewordingLine): ComparisonCard["terms"] {
  const t = recordWords(locale);
  const terms = shortTerms(locale, rewording).map(({ term, effect, ...sides }) => {
    const [from, to] = [sides.from?.text ?? null, sides.to?.text ?? null];
    const told = { term: t(`term.${term}`), effect: t(`effect.${effect}`) };
    return isShort(from) && isShort(to) ? { ...told, from, to } : { ...told, from: null, to: null };
  });
  return terms.toSorted((a, b) => Number(b.from !== null) - Number(a.from !== null)).slice(0, 3);
}

function sideOf(locale: Locale, claim: ClaimLine, moved: (string | null)[]): CardSide {
  return {
    label: short(by(locale, claim, locale === "zh" ? "，" : ", "), LINE),
    text: short(claim.quote, TEXT),
    lang: claim.quoteLang,
    moved: moved.flatMap((words) => (words && words.length <= TEXT ? [words] : [])).slice(0, 20),
  };
}

/** What the picture of a comparison shows. */
export function comparisonCard(locale: Locale, rewording: RewordingLine, site: string): ComparisonCard {
  const { changes, earlierClaim, laterClaim } = rewording;
  const moved = changes.filter(({ effect }) => effect !== "same");
  return {
    kind: "comparison",
    lang: locale,
    site,
    about: socialWords(locale)("about.rewording"),
    title: short(rewordingTitle(locale, rewording).text, TITLE),
    terms: termsOf(locale, rewording),
    earlier: sideOf(
      locale,
      earlierClaim,
      moved.map(({ from }) => from),
    ),
    later: sideOf(
      locale,
      laterClaim,
      moved.map(({ to }) => to),
    ),
  };
}

/** What a picture says, for who does not see it. */
export function altOf(card: ClaimCard | ComparisonCard): string {
  if (card.kind === "claim") {
    const words = card.main.isQuote ? `“${card.main.text}”` : card.main.text;
    return [words, card.by, card.rating?.label ?? card.state].filter(Boolean).join(" — ");
  }
  const terms = card.terms.map(({ term, from, to, effect }) =>
    from && to ? `${term}: ${from} → ${to}` : `${term}: ${effect}`,
  );
  return [`${card.about} — ${card.title}`, ...terms].join("; ");
}
