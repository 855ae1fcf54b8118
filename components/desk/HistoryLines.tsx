import type { ReactNode } from "react";
import { LoggedAt } from "@/components/ui/LoggedAt";
import type { Locale } from "@/lib/i18n/routing";

/** A line of the log about one thing, in words. */
type Line = { seq: bigint; at: Date; who: string; words: ReactNode; number: ReactNode };

/** Who did what to one thing and when. */
export function HistoryLines({ locale, lines }: { locale: Locale; lines: readonly Line[] }) {
  return (
    <ol className="rows logged">
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
    </ol>
  );
}
