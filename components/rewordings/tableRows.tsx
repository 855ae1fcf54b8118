import type { TableRow } from "@/components/comparison/TermTable";
import { LocalText } from "@/components/ui/LocalText";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";

type Noted = TableRow & { noteEn: string | null; noteZh: string | null };

/** The rows of a reviewed table, each with its note in the reader's language. */
export function tableRows(locale: Locale, changes: readonly Noted[]): TableRow[] {
  return changes.map(({ noteEn, noteZh, ...row }) => {
    const note = inLanguage(locale, noteEn, noteZh);
    return { ...row, note: note && <LocalText locale={locale} value={note} /> };
  });
}
