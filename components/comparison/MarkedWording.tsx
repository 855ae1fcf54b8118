import type { Locale } from "@/lib/i18n/routing";
import { type Cells, locateChanges } from "@/lib/rewordings/highlights";
import { LinkedWording, type Side } from "./LinkedWording";

/** One wording with the pencil on the words that the rows of a table name; for a page without the table itself. */
export function MarkedWording(props: {
  locale: Locale;
  side: Side;
  wording: { quote: string; quoteLang: Locale };
  changes: readonly Cells[];
}) {
  const { quote, quoteLang } = props.wording;
  const wordings = props.side === "earlier" ? { earlier: quote, later: "" } : { earlier: "", later: quote };
  return (
    <LinkedWording
      locale={props.locale}
      side={props.side}
      text={quote}
      lang={quoteLang}
      changes={locateChanges(wordings, props.changes)}
    />
  );
}
