import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { howChanged } from "@/lib/proposals/words";
import type { ChangeLine, Replacement } from "../corrections.queries";
import { subjectPath } from "../subjectPath";
import type { Entry } from "./atom";
import type { ReplacedRewording } from "./feed.queries";
import { entryId } from "./ids";
import { changeWords, feedWords, more, p, paragraph, shortened, wording } from "./words";

/** A comparison that a later review replaced, or dismissed with its reason; it leads to what is said now. */
export function replacedEntry(locale: Locale, { replaced, line }: ReplacedRewording, at: Date): Entry {
  const t = feedWords(locale);
  const { next } = replaced;
  const isDismissed = next.status === "dismissed";
  const path = `/rewordings/${isDismissed ? replaced.id : next.id}`;
  return {
    id: entryId("comparison", replaced.id, locale),
    title: t("replaced", { title: localized(locale, line.promise, "title").text }),
    path,
    published: next.decidedAt ?? at,
    updated: at,
    authors: [],
    categories: [],
    content: [
      p(became(locale, next)),
      ...wording(locale, line.earlierClaim),
      ...wording(locale, line.laterClaim),
      ...paragraph(locale, line.rationaleEn, line.rationaleZh),
      ...(isDismissed ? [] : [more(locale, `/rewordings/${replaced.id}`, t("before"))]),
      more(locale, path, t("moreTerms")),
    ],
  };
}

function became(locale: Locale, { status, dismissReason }: Replacement["next"]): string {
  const t = feedWords(locale);
  return status === "dismissed" ? t("dismissedNote", { reason: dismissReason ?? "" }) : t("replacedNote");
}

/** Another change to what readers saw, with its reason; it leads to the page of what was changed. */
export function changeEntry(locale: Locale, change: ChangeLine, at: Date): Entry[] {
  const { subject } = change;
  if (!subject) return [];
  const [t, done] = [feedWords(locale), changeWords(locale)];
  const what = done(`done.${change.what}`, { how: howChanged(change.before, change.after) });
  const title = localized(locale, subject, "title").text;
  const path = subjectPath(subject) ?? "/corrections";
  return [
    {
      id: entryId("change", change.id, locale),
      title: t("changedThing", { title, what }),
      path,
      published: change.decidedAt ?? at,
      updated: at,
      authors: [],
      categories: [],
      content: [
        p(done("public.reason", { reason: shortened(change.reason) })),
        ...(change.onePerson ? [p(done("public.alone"))] : []),
        more(locale, path, t("moreChanges")),
      ],
    },
  ];
}
