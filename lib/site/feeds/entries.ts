import { localized } from "@/lib/i18n/localized";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import type { ClaimLine, VerdictVersion } from "../select";
import { type Entry, latestOf } from "./atom";
import { changeEntry, replacedEntry } from "./changeEntry";
import type { EndedVerdict, ToldClaim, ToldCorrection } from "./feed.queries";
import { entryId } from "./ids";
import { feedWords, more, p, paragraph, proposalWords, recordWords, wording } from "./words";
import type { Xml } from "./xml";

type WithTime<T> = { row: T; at: Date };

const authorsOf = ({ author, second }: Pick<VerdictVersion, "author" | "second">): string[] => [
  author.name,
  ...(second ? [second.name] : []),
];

function categoriesOf(locale: Locale, claim: ClaimLine, verdict?: VerdictVersion): Entry["categories"] {
  const kind = { term: claim.kind, label: recordWords(locale)(`kind.${claim.kind}`) };
  if (!verdict) return [kind];
  return [{ term: verdict.rating, label: markTranslator(locale)(`rating.${verdict.rating}`) }, kind];
}

/** Whether one person took it back alone, in a sentence. */
function alone(locale: Locale, confirmedAt: Date | null): Xml[] {
  return confirmedAt ? [] : [p(proposalWords(locale)("alone"))];
}

function withdrawal(locale: Locale, claim: ToldClaim): Xml[] {
  const why = claim.withdrawnReason ? [p(claim.withdrawnReason)] : [];
  return [p(feedWords(locale)("claimWithdrawn")), ...why, ...alone(locale, claim.withdrawalConfirmedAt)];
}

function retraction(locale: Locale, verdict: VerdictVersion): Xml[] {
  return [
    p(feedWords(locale)("verdictRetracted")),
    ...paragraph(locale, verdict.retractionEn, verdict.retractionZh),
    ...alone(locale, verdict.retractionConfirmedAt),
  ];
}

const stateOf = (claim: ToldClaim, verdict: VerdictVersion | undefined) =>
  claim.status === "withdrawn" ? "withdrawn" : verdict?.status === "retracted" ? "retracted" : "rated";

/** What the entry of a claim says first, by what became of it. */
function verdictNow(locale: Locale, claim: ToldClaim, verdict: VerdictVersion): Xml[] {
  const state = stateOf(claim, verdict);
  if (state === "withdrawn") return withdrawal(locale, claim);
  if (state === "retracted") return retraction(locale, verdict);
  const notice = localized(locale, verdict, "notice");
  return [
    ...paragraph(locale, verdict.summaryEn, verdict.summaryZh),
    ...(notice.text ? [p(feedWords(locale)("changed", { notice: notice.text }))] : []),
  ];
}

/** A claim with the verdict in force, or with what became of it. */
export function verdictEntry(locale: Locale, { row: claim, at }: WithTime<ToldClaim>): Entry[] {
  const [verdict] = claim.verdicts;
  if (!verdict) return [];
  const t = feedWords(locale);
  const statement = localized(locale, claim, "statement").text;
  const rating = markTranslator(locale)(`rating.${verdict.rating}`);
  const path = `/claims/${claim.slug}`;
  return [
    {
      id: entryId("verdict", claim.id, locale),
      title: t(stateOf(claim, verdict), { rating, statement }),
      path,
      published: claim.publicSince ?? at,
      updated: at,
      authors: authorsOf(verdict),
      categories: categoriesOf(locale, claim, verdict),
      content: [
        ...verdictNow(locale, claim, verdict),
        ...wording(locale, claim),
        more(locale, path, t("more")),
      ],
    },
  ];
}

/** A verdict that was replaced or retracted. */
function endedEntry(locale: Locale, verdict: EndedVerdict, at: Date): Entry {
  const t = feedWords(locale);
  const ratingOf = (one: VerdictVersion) => markTranslator(locale)(`rating.${one.rating}`);
  const { claim } = verdict;
  const isRetracted = verdict.status === "retracted";
  const after = claim.verdicts.find(({ version }) => version === verdict.version + 1);
  const now = after
    ? [p(t("nowRated", { rating: ratingOf(after) })), ...paragraph(locale, after.noticeEn, after.noticeZh)]
    : [];
  const path = `/claims/${claim.slug}`;
  return {
    id: entryId("correction", verdict.id, locale),
    title: t(isRetracted ? "retracted" : "corrected", {
      statement: localized(locale, claim, "statement").text,
    }),
    path,
    published: verdict.endedAt ?? at,
    updated: at,
    authors: authorsOf(after ?? verdict),
    categories: categoriesOf(locale, claim, after ?? verdict),
    content: [
      p(t("wasRated", { rating: ratingOf(verdict) })),
      ...(isRetracted ? retraction(locale, verdict) : now),
      more(locale, path, t("more")),
    ],
  };
}

function withdrawnEntry(locale: Locale, claim: ToldClaim, at: Date): Entry {
  const t = feedWords(locale);
  const path = `/claims/${claim.slug}`;
  return {
    id: entryId("withdrawal", claim.id, locale),
    title: t("withdrawn", { statement: localized(locale, claim, "statement").text }),
    path,
    published: claim.withdrawnAt ?? at,
    updated: latestOf(at, claim.withdrawalConfirmedAt),
    authors: [],
    categories: categoriesOf(locale, claim),
    content: [...withdrawal(locale, claim), more(locale, path, t("more"))],
  };
}

/** Whatever the page of corrections lists. */
export function correctionEntry(locale: Locale, { row, at }: WithTime<ToldCorrection>): Entry[] {
  if ("verdict" in row) return [endedEntry(locale, row.verdict, at)];
  if ("claim" in row) return [withdrawnEntry(locale, row.claim, at)];
  return "line" in row ? [replacedEntry(locale, row, at)] : changeEntry(locale, row.change, at);
}
