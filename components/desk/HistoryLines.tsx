import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FoldedList } from "@/components/ui/FoldedList";
import { LoggedAt } from "@/components/ui/LoggedAt";
import type { Locale } from "@/lib/i18n/routing";

/** How many lines of a history are shown at once. */
export const HISTORY_SHOWN = 10;

/** A line of the log about one thing, in words. */
type Line = { seq: bigint; at: Date; who: string; words: ReactNode; number: ReactNode };

/** Who did what to one thing and when. */
export async function HistoryLines({ locale, lines }: { locale: Locale; lines: readonly Line[] }) {
  const t = await getTranslations({ locale, namespace: "ui" });
  return (
    <FoldedList
      as="ol"
      shown={HISTORY_SHOWN}
      className="rows logged"
      more={(count) => t("moreLines", { count })}
    >
      {lines.map(({ seq, at, who, words, number }) => (
        <li key={String(seq)} className="row">
          <p className="soft small">
            <LoggedAt locale={locale} at={at} />
          </p>
          <p>
            <strong>{who}</strong> {words} <span className="small soft">{number}</span>
          </p>
        </li>
      ))}
    </FoldedList>
  );
}
