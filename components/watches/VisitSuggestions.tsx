import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { Quoted } from "@/components/ui/Quoted";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { VisitLine } from "@/lib/watches/queries";
import styles from "./Watches.module.css";

type Suggestion = VisitLine["suggestions"][number];
type Props = { locale: Locale; visit: Pick<VisitLine, "suggestions" | "passages"> };

/** The wordings that stood where the page changed, each with the rewording that was suggested of it. */
export async function VisitSuggestions({ locale, visit: { suggestions, passages } }: Props) {
  const t = await getTranslations({ locale, namespace: "watches.suggested" });
  if (suggestions.length === 0) return null;
  return (
    <div className={styles.suggested}>
      <p className="small">{t("title", { count: suggestions.length })}</p>
      <ul>
        {suggestions.map((one) => (
          <li key={one.earlierClaim.id}>
            <Wording locale={locale} claim={one.earlierClaim} />
            <Became locale={locale} suggestion={one} isGone={passages[one.passage]?.later === null} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Wording({ locale, claim }: { locale: Locale; claim: Suggestion["earlierClaim"] }) {
  return (
    <p>
      <a href={href(locale, `/desk/claims/${claim.slug}`)}>
        {claim.statementEn || claim.statementZh ? (
          <LocalText locale={locale} value={localized(locale, claim, "statement")} />
        ) : (
          <Quoted lang={writingOf(claim.quote, claim.quoteLang)} text={claim.quote} />
        )}
      </a>
    </p>
  );
}

async function Became(props: { locale: Locale; suggestion: Suggestion; isGone: boolean }) {
  const { locale, suggestion, isGone } = props;
  const t = await getTranslations({ locale, namespace: "watches.suggested" });
  const status = await getTranslations({ locale, namespace: "promises.status" });
  const { rewording } = suggestion;
  if (!rewording) return <p className="small soft">{t(isGone ? "gone" : "none")}</p>;
  const words =
    rewording.status === "suggested" ? t("rewording") : t("decided", { status: status(rewording.status) });
  return (
    <p>
      <a href={href(locale, `/desk/rewordings/${rewording.id}`)}>{words}</a>
    </p>
  );
}
