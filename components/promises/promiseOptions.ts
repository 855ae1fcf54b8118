import { getTranslations } from "next-intl/server";
import { speakerName } from "@/components/speakers/SpeakerLink";
import type { ComboboxOption } from "@/components/ui/Combobox";
import type { PromiseCandidate } from "@/lib/desk/promiseCandidates.queries";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";

/** Promises to choose one of: whose each is and, for a likely one, the words that it shares. */
export async function promiseOptions(
  locale: Locale,
  promises: readonly PromiseCandidate[],
): Promise<ComboboxOption[]> {
  const t = await getTranslations({ locale, namespace: "promises.lineage" });
  return promises.map((promise) => {
    const shared = promise.shared.length > 0 ? ` · ${t("shares", { words: promise.shared.join(", ") })}` : "";
    return {
      value: promise.id,
      label: localized(locale, promise, "title").text,
      detail: `${speakerName(locale, promise.promisor)}${shared}`,
      also: [promise.titleEn ?? "", promise.titleZh ?? ""],
    };
  });
}
