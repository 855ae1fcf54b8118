import { getTranslations } from "next-intl/server";
import { Quoted } from "@/components/ui/Quoted";
import type { QuoteState } from "@/lib/captures/quoteState";
import type { QuoteStates } from "@/lib/captures/quoteState.queries";
import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { hasOtherWords } from "@/lib/quoteFind";
import { quoteWords } from "./quoteWords";

/** Whether the words that are relied on stand in the copies of their source, and of an origin the claim's own. */
export async function QuoteLine(props: {
  locale: Locale;
  states: QuoteStates | undefined;
  /** Where copies are shown to whoever looks: to readers, or on the desk. */
  base?: "/copies" | "/desk/copies";
}) {
  const { locale, states, base } = props;
  const t = await getTranslations({ locale, namespace: "quotes" });
  if (!states) return null;
  return (
    <>
      {states.evidence && <Looked locale={locale} said={states.evidence} base={base} />}
      {states.claim && (states.claim.state === "checked" || !states.evidence) && (
        <Looked locale={locale} said={states.claim} base={base} lead={(found) => t("ofClaim", { found })} />
      )}
    </>
  );
}

async function Looked(props: {
  locale: Locale;
  said: QuoteState;
  base: "/copies" | "/desk/copies" | undefined;
  lead?: (found: string) => string;
}) {
  const { locale, said, lead } = props;
  const t = await getTranslations({ locale, namespace: "quotes" });
  const copies = await getTranslations({ locale, namespace: "captures.copy" });
  const found = await quoteWords(locale, said);
  const lang = said.state === "checked" && said.latest.lang ? LANGUAGE_TAG[said.latest.lang] : undefined;
  const other =
    said.state === "checked" && hasOtherWords(said.latest.differences)
      ? said.latest.pieces.flatMap((piece) => piece.found || []).join(" … ")
      : "";
  return (
    <p className="by small">
      {lead ? lead(found) : found}
      {other && (
        <>
          {". "}
          {t("standsThere")} <Quoted lang={lang} text={other} />
        </>
      )}
      {props.base && said.state === "checked" && (
        <>
          {" · "}
          <a href={href(locale, `${props.base}/${said.latest.captureId}`)}>{copies("seeCopy")}</a>
          {said.before && (
            <>
              {" · "}
              <a href={href(locale, `${props.base}/${said.before.captureId}`)}>{t("earlierCopy")}</a>
            </>
          )}
        </>
      )}
    </p>
  );
}
