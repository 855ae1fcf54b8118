import { getTranslations } from "next-intl/server";
import { isCopy } from "@/lib/captures/state";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { CaptureOutcome } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/routing";

type Ended = { outcome: CaptureOutcome; finishedAt: Date };

/** A copy is called by its minute, since one day may have several; moments are told in UTC. */
const TO_THE_MINUTE = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" } as const;

/** What an attempt is called: a copy of a day and minute, or that there was none. Never that something was deleted. */
export async function copyTitle(locale: Locale, { outcome, finishedAt }: Ended): Promise<string> {
  const t = await getTranslations({ locale, namespace: "captures.copy.title" });
  const date = formatPartialDate(dayOf(finishedAt), locale);
  const time = new Intl.DateTimeFormat(locale, TO_THE_MINUTE).format(finishedAt);
  if (isCopy(outcome)) return t("copy", { date, time });
  return t(outcome === "not_found" || outcome === "gone" ? "absent" : "none", { date, time });
}
