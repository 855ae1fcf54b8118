import { getTranslations } from "next-intl/server";
import { HISTORY_SHOWN } from "@/components/desk/HistoryLines";
import { proposalHistory } from "@/components/proposals/proposalHistory";
import { FoldedList } from "@/components/ui/FoldedList";
import { Title } from "@/components/ui/Headline";
import { LoggedAt } from "@/components/ui/LoggedAt";
import { formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { PromiseLine } from "@/lib/promises/history.queries";
import styles from "./Lineage.module.css";

/** Who did what to a promise and when: made it, added or took out wordings, split or merged it. */
export async function PromiseHistory({ locale, lines }: { locale: Locale; lines: PromiseLine[] }) {
  const t = await getTranslations({ locale, namespace: "promises.history" });
  const ui = await getTranslations({ locale, namespace: "ui" });
  const words = await describer(locale);
  return (
    <FoldedList
      as="ol"
      shown={HISTORY_SHOWN}
      className={styles.history}
      more={(count) => ui("moreLines", { count })}
    >
      {lines.map((line) => (
        <li key={String(line.seq)}>
          <LoggedAt locale={locale} at={line.at} />
          <p>
            <strong>{line.actor ?? t("program")}</strong> {words(line)}
            {line.other && (
              <>
                {" "}
                <a href={href(locale, `/desk/promises/${line.other.slug}`)}>
                  <Title locale={locale} value={localized(locale, line.other, "title")} />
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </FoldedList>
  );
}

async function describer(locale: Locale): Promise<(line: PromiseLine) => string> {
  const t = await getTranslations({ locale, namespace: "promises.history" });
  const record = await getTranslations({ locale, namespace: "record" });
  const proposed = await proposalHistory(locale);
  return (line) => {
    const { within } = line;
    const where = within ? t("within", { title: localized(locale, within, "title").text }) : "";
    return `${where}${say(line)}`;
  };

  function say({ event, other, wording }: PromiseLine): string {
    const date = wording?.said ? formatPartialDate(wording.said, locale) : record("unknownDate");
    switch (event.verb) {
      case "promise.created":
        return t(other ? "createdFrom" : "created");
      case "promise.changed":
        return t("changed");
      case "promise.linked":
        return t("linked", { date });
      case "promise.unlinked":
        return t("unlinked", { date, reason: event.data.reason });
      case "promise.unlink_undone":
        return t("unlinkUndone", { date });
      case "promise.split":
        return t("split", { count: event.data.claimIds.length, reason: event.data.reason });
      case "promise.merged":
        return t("merged", { count: event.data.claimIds.length, reason: event.data.reason });
      default:
        return proposed(event) ?? t("other", { verb: event.verb });
    }
  }
}
