import { getTranslations } from "next-intl/server";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { CaptureOutcome } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/routing";
import type { VisitLine } from "@/lib/watches/queries";

type Visit = Pick<VisitLine, "kind" | "at" | "outcome" | "reason">;

/** What a visit found, in a few words. A page that does not come is absent on that day: nobody knows more. */
export async function visitTitle(locale: Locale, { kind, at }: Visit): Promise<string> {
  const t = await getTranslations({ locale, namespace: "watches.kind" });
  return t(kind, { date: formatPartialDate(dayOf(at), locale) });
}

/** The reasons with words of their own: what judges a visit gives them. */
const REASONS = [
  "incidental",
  "truncated",
  "furniture",
  "other_language",
  "unread",
  "not_compared",
  "extractor",
] as const;
const OUTCOMES = Object.values(CaptureOutcome);

/** Why it is what it is; null where the title says it all. */
export async function visitReason(locale: Locale, visit: Visit): Promise<string | null> {
  const t = await getTranslations({ locale, namespace: "watches.why" });
  const outcomes = await getTranslations({ locale, namespace: "captures.outcome" });
  const { kind, reason } = visit;
  if (kind === "first") return t("first");
  if (kind === "absent") return t("absent", { outcome: outcomes(visit.outcome) });
  if (reason === null || kind === "other_document") return null;
  const known = REASONS.find((one) => one === reason);
  if (known) return t(known);
  const outcome = OUTCOMES.find((one) => one === reason);
  return outcome ? outcomes(outcome) : t("other");
}
