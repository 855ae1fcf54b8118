import { getTranslations } from "next-intl/server";
import { HistoryLines } from "@/components/desk/HistoryLines";
import { proposalHistory } from "@/components/proposals/proposalHistory";
import type { Locale } from "@/lib/i18n/routing";
import type { SpeakerHistoryLine } from "@/lib/speakers/desk.queries";

const NAMES = ["nameEn", "nameZh", "aliases", "kind", "descriptionEn", "descriptionZh"] as const;

/** Who did what to a speaker and when, in words. */
export async function SpeakerHistory({ locale, lines }: { locale: Locale; lines: SpeakerHistoryLine[] }) {
  const t = await getTranslations({ locale, namespace: "speakers" });
  const proposed = await proposalHistory(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const fields = (changed: readonly string[]) =>
    list.format([
      ...NAMES.filter((name) => changed.includes(name)).map((name) => t(`form.${name}`)),
      ...(changed.includes("affiliationId") ? [t("form.affiliation")] : []),
    ]);
  const words = ({ event }: SpeakerHistoryLine): string => {
    switch (event.verb) {
      case "speaker.created":
        return t("history.created");
      case "speaker.changed":
        return t("history.changed", { fields: fields(event.data.fields) });
      case "speaker.merged":
        return t("history.merged");
      case "speaker.merge_undone":
        return t("history.merge_undone");
      default:
        return proposed(event) ?? event.verb;
    }
  };
  const told = lines.map((line) => ({
    seq: line.seq,
    at: line.at,
    who: line.actor ?? t("history.program"),
    words: words(line),
    number: t("history.line", { seq: String(line.seq) }),
  }));
  return <HistoryLines locale={locale} lines={told} />;
}
