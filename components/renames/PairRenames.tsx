import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/auth/can";
import type { Locale } from "@/lib/i18n/routing";
import type { RenameRow } from "@/lib/renames/queries";
import { RenameRows } from "./RenameRows";

type Props = { locale: Locale; actor: Actor; rows: RenameRow[]; onePerson: boolean };

/** Above a comparison on the desk: names in its wordings that somebody is asked about, or that are read as one. */
export async function PairRenames({ locale, actor, rows, onePerson }: Props) {
  if (rows.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "renames.of" });
  const isAsked = rows.some(({ status }) => status === "offered");
  return (
    <section aria-labelledby="renames">
      <h2 id="renames">{t(isAsked ? "questions" : "read")}</h2>
      <RenameRows locale={locale} actor={actor} rows={rows} onePerson={onePerson} />
    </section>
  );
}
