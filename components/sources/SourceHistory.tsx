import { getTranslations } from "next-intl/server";
import { HistoryLines } from "@/components/desk/HistoryLines";
import { proposalHistory } from "@/components/proposals/proposalHistory";
import type { Locale } from "@/lib/i18n/routing";
import type { SourceHistoryLine } from "@/lib/sources/queries";

const FACTS = ["title", "publisher", "publishedOn", "url", "kind", "lang"] as const;

/** Who did what to a source and when, with what was stated before. */
export async function SourceHistory({ locale, lines }: { locale: Locale; lines: SourceHistoryLine[] }) {
  const t = await getTranslations({ locale, namespace: "sources" });
  const proposed = await proposalHistory(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const words = ({ event }: SourceHistoryLine): string => {
    switch (event.verb) {
      case "source.created":
        return t("history.created");
      case "source.changed": {
        const { fields, before } = event.data;
        const changed = FACTS.filter((name) => fields.includes(name));
        const was = changed.map((name) => before[name] || t("history.empty")).join("; ");
        const told = t("history.changed", { fields: list.format(changed.map((name) => t(name))) });
        return `${told} (${t("history.was", { before: was })})`;
      }
      case "source.merged":
        return t("history.merged");
      case "source.merge_undone":
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
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t("history.title")}</h2>
      <HistoryLines locale={locale} lines={told} />
    </section>
  );
}
