import { doesStand } from "@/lib/claims/workflow";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { ClaimLine } from "../select";
import type { Entry } from "./atom";
import type { ToldRewording } from "./feed.queries";
import { entryId } from "./ids";
import { feedWords, more, p, paragraph, recordWords, shortened, wording } from "./words";
import { el, type Xml } from "./xml";

type Change = ToldRewording["changes"][number];

/** One term, with its words before and after where the table has them. */
function termLine(locale: Locale, { term, effect, from, to }: Change): string {
  const [t, record] = [feedWords(locale), recordWords(locale)];
  const named = { term: record(`term.${term}`), effect: record(`effect.${effect}`) };
  const [was, is] = [from && shortened(from), to && shortened(to)];
  if (was && is) return t("movedWords", { ...named, from: was, to: is });
  if (was) return t("gone", { ...named, from: was });
  return is ? t("came", { ...named, to: is }) : t("moved", named);
}

const isWithdrawn = ({ status }: ClaimLine) => status === "withdrawn";

/** What took the comparison out of force since; nothing while it is in force. */
function since(locale: Locale, { newer, earlierClaim, laterClaim }: ToldRewording): Xml[] {
  const t = feedWords(locale);
  if (newer?.status === "dismissed") return [p(t("dismissedNote", { reason: newer.dismissReason ?? "" }))];
  if (newer) return [p(t("replacedNote"))];
  return [earlierClaim, laterClaim].some(isWithdrawn) ? [p(t("takenBackNote"))] : [];
}

/** A confirmed rewording: both wordings, and the terms that moved. */
export function rewordingEntry(locale: Locale, told: { row: ToldRewording; at: Date }): Entry {
  const { row, at } = told;
  const [t, record] = [feedWords(locale), recordWords(locale)];
  const promise = localized(locale, row.promise, "title").text;
  const headline = localized(locale, row, "headline");
  const title = headline.text && !headline.fallback ? headline.text : record("rewording.title", { promise });
  const became = since(locale, row);
  const isJudged = [row.earlierClaim, row.laterClaim].every(
    (claim) => isWithdrawn(claim) || doesStand(claim),
  );
  const moved = row.changes.filter(({ effect }) => effect !== "same");
  const path = `/rewordings/${row.id}`;
  return {
    id: entryId("rewording", row.id, locale),
    title: became.length > 0 ? t("replaced", { title: promise }) : title,
    path,
    published: row.decidedAt ?? at,
    updated: at,
    authors: [row.flaggedBy, row.decidedBy].flatMap((one) => one?.name ?? []),
    categories: [...new Set(moved.map(({ term }) => term))].map((term) => ({
      term,
      label: record(`term.${term}`),
    })),
    content: [
      ...became,
      ...(isJudged ? [] : [p(t("verdictRetractedNote"))]),
      ...wording(locale, row.earlierClaim),
      ...wording(locale, row.laterClaim),
      ...(moved.length > 0 ? [el("ul", {}, ...moved.map((one) => el("li", {}, termLine(locale, one))))] : []),
      ...(row.disclosure ? [p(record(`disclosure.${row.disclosure}`))] : []),
      ...paragraph(locale, row.rationaleEn, row.rationaleZh),
      more(locale, path, t("moreTerms")),
    ],
  };
}
