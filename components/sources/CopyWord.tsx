import { getTranslations } from "next-intl/server";
import { Time } from "@/components/ui/Time";
import { dayOf } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { EvidenceRow } from "@/lib/sources/queries";

/** Whether a copy of a source is kept, in a few words: paper without an address is not the same as no copy. */
export async function CopyWord({ locale, source }: { locale: Locale; source: EvidenceRow["source"] }) {
  const t = await getTranslations({ locale, namespace: "captures.short" });
  const [copy] = source.captures;
  if (copy?.finishedAt) {
    const date = dayOf(copy.finishedAt);
    return t.rich("kept", { at: () => <Time locale={locale} date={date} style="short" /> });
  }
  return t(source.url ? "none" : "noAddress");
}
