import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { HistoryLines } from "@/components/desk/HistoryLines";
import { proposalHistory } from "@/components/proposals/proposalHistory";
import { Pager } from "@/components/ui/Pager";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { SourceHistoryLine } from "@/lib/sources/queries";

const FACTS = ["title", "publisher", "publishedOn", "url", "kind", "lang"] as const;

/** Who did what to a source and when, with what was stated before. */
export async function SourceHistory(props: {
  locale: Locale;
  lines: SourceHistoryLine[];
  /** Where the lines before these stand. */
  older: string | null;
}) {
  const { locale, lines, older } = props;
  const t = await getTranslations({ locale, namespace: "sources" });
  const proposed = await proposalHistory(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const outcomes = await getTranslations({ locale, namespace: "captures.outcome" });
  const words = ({ event }: SourceHistoryLine): ReactNode => {
    const copy =
      "data" in event && "captureId" in event.data
        ? href(locale, `/desk/copies/${event.data.captureId}`)
        : "";
    const linked = { copy: (words: ReactNode) => <a href={copy}>{words}</a> };
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
      case "capture.asked":
        return t("history.captureAsked");
      case "capture.finished":
        return t.rich("history.captureFinished", { ...linked, outcome: outcomes(event.data.outcome) });
      case "capture.cancelled":
        return t("history.captureCancelled");
      case "capture.supplied":
        return t.rich("history.captureSupplied", linked);
      case "capture.reviewed":
        return event.data.counts
          ? t.rich("history.copyConfirmed", linked)
          : t.rich("history.copyRefused", { ...linked, reason: event.data.reason ?? "" });
      case "capture.hidden":
        return t.rich("history.captureHidden", { ...linked, reason: event.data.reason });
      case "capture.shown":
        return t.rich("history.captureShown", { ...linked, reason: event.data.reason });
      case "capture.deleted":
        return t.rich("history.captureDeleted", { ...linked, reason: event.data.reason });
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
      <Pager locale={locale} older={older} />
    </section>
  );
}
