import { getTranslations } from "next-intl/server";
import type { QuoteState } from "@/lib/captures/quoteState";
import type { QuoteStates } from "@/lib/captures/quoteState.queries";
import type { Locale } from "@/lib/i18n/routing";
import { quoteWords } from "./quoteWords";

/** Whether the words that are relied on stand in the copies of their source, and of an origin the claim's own. */
export async function QuoteLine({ locale, states }: { locale: Locale; states: QuoteStates | undefined }) {
  const t = await getTranslations({ locale, namespace: "quotes" });
  if (!states) return null;
  return (
    <>
      {states.evidence && <Looked locale={locale} said={states.evidence} />}
      {states.claim && (states.claim.state === "checked" || !states.evidence) && (
        <Looked locale={locale} said={states.claim} lead={(found) => t("ofClaim", { found })} />
      )}
    </>
  );
}

async function Looked(props: { locale: Locale; said: QuoteState; lead?: (found: string) => string }) {
  const { locale, said, lead } = props;
  const t = await getTranslations({ locale, namespace: "quotes" });
  const found = await quoteWords(locale, said);
  const other =
    said.state === "checked" && said.latest.differences.includes("words")
      ? said.latest.pieces.map((piece) => piece.found).join(" … ")
      : "";
  return (
    <p className="by small">
      {lead ? lead(found) : found}
      {other && (
        <>
          {". "}
          {t("standsThere")} <q>{other}</q>
        </>
      )}
    </p>
  );
}
