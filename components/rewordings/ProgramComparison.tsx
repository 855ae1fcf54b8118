import { getTranslations } from "next-intl/server";
import { RenameNotes } from "@/components/renames/RenameNotes";
import { Notice } from "@/components/ui/Notice";
import type { Comparison } from "@/lib/compare/types";
import { hasCommonGround } from "@/lib/compareAny/ground";
import { href } from "@/lib/i18n/address";
import { BETWEEN } from "@/lib/i18n/between";
import type { Locale } from "@/lib/i18n/routing";
import { comparedForPage, toldForPage } from "@/lib/site/comparedForPage";
import type { PublicRename } from "@/lib/site/renames.queries";
import type { PublicPair } from "@/lib/site/wordingPair.queries";
import { PublicComparison } from "./PublicComparison";

/** What is said above the table: that it is not sure, or that it has found nothing. */
function findingOf(said: Comparison): "programUnsure" | "programSame" | "programNothing" | null {
  if (!hasCommonGround(said)) return "programNothing";
  if (said.answer === "cannot_tell") return "programUnsure";
  return said.changed ? null : "programSame";
}

/** Two wordings that no reviewer has compared for readers: what the program says of them, and that it is the program. */
export async function ProgramComparison(props: {
  locale: Locale;
  pair: PublicPair;
  renames: PublicRename[];
}) {
  const { locale, pair, renames } = props;
  const { earlier, later, promise, mayCompare } = pair;
  const t = await getTranslations({ locale, namespace: "record" });
  const inForce = renames.filter(({ status }) => status === "confirmed");
  const said = mayCompare ? await comparedForPage(earlier, later, inForce) : null;
  const changes = said?.changes ?? [];
  const finding = said && findingOf(said);
  return (
    <PublicComparison
      locale={locale}
      promise={promise}
      earlier={earlier}
      later={later}
      rows={changes}
      links={changes}
      quotes={pair.quotes}
      retractions={pair.retractions}
      told={said && (await toldForPage(earlier, later, inForce, null))}
      lead={
        <Notice title={t(said ? "compare.programTitle" : "compare.noneTitle")}>
          <p>
            {t(said ? "compare.programBody" : "compare.noneBody")}
            {BETWEEN[locale]}
            <a href={href(locale, "/methodology")}>{t("compare.method")}</a>
          </p>
          {finding && <p>{t(`compare.${finding}`)}</p>}
          {said && <RenameNotes locale={locale} renames={renames} />}
        </Notice>
      }
    />
  );
}
