import { getTranslations } from "next-intl/server";
import { isCopy } from "@/lib/captures/state";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { CaptureOutcome } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/routing";

type Ended = { outcome: CaptureOutcome; finishedAt: Date };

/** What an attempt is called: a copy of a day, or that there was none on it. Never that something was deleted. */
export async function copyTitle(locale: Locale, { outcome, finishedAt }: Ended): Promise<string> {
  const t = await getTranslations({ locale, namespace: "captures.copy.title" });
  const date = formatPartialDate(dayOf(finishedAt), locale);
  if (isCopy(outcome)) return t("copy", { date });
  return t(outcome === "not_found" || outcome === "gone" ? "absent" : "none", { date });
}
