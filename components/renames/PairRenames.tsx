import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/auth/can";
import type { Locale } from "@/lib/i18n/routing";
import { type OwnedWording, renamesOfPair } from "@/lib/renames/queries";
import { RenameRows } from "./RenameRows";

/** Above a comparison on the desk: names in its wordings that somebody is asked about, or that are read as one. */
export async function PairRenames(props: {
  locale: Locale;
  actor: Actor;
  earlier: OwnedWording;
  later: OwnedWording;
}) {
  const { locale, actor, earlier, later } = props;
  const t = await getTranslations({ locale, namespace: "renames.of" });
  const rows = await renamesOfPair(earlier, later, ["offered", "confirmed"]);
  if (rows.length === 0) return null;
  const isAsked = rows.some(({ status }) => status === "offered");
  return (
    <section aria-labelledby="renames">
      <h2 id="renames">{t(isAsked ? "questions" : "read")}</h2>
      <RenameRows locale={locale} actor={actor} rows={rows} />
    </section>
  );
}
