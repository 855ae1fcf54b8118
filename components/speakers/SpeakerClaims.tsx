import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/Headline";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { SpeakerForDesk } from "@/lib/speakers/desk.queries";
import { speakerName } from "./SpeakerLink";

/** What is on record of a speaker on the desk: the latest claims, and who belongs to them. */
export async function SpeakerClaims({ locale, speaker }: { locale: Locale; speaker: SpeakerForDesk }) {
  const t = await getTranslations({ locale, namespace: "speakers" });
  const { claims, members, mergedFrom, _count } = speaker;
  return (
    <>
      <h2>{t("page.claims")}</h2>
      {claims.length === 0 && <p className="soft">{t("page.noClaims")}</p>}
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <a href={href(locale, `/desk/claims/${claim.slug}`)}>
              <Title locale={locale} value={localized(locale, claim, "statement")} />
            </a>
          </li>
        ))}
      </ul>
      <p className="by">
        {claims.length > 0 && (
          <a href={href(locale, `/desk/claims?speaker=${speaker.slug}`)}>
            {t("page.allClaims", { count: _count.claims })}
          </a>
        )}
        {_count.claimsAbout > 0 && ` · ${t("page.about", { count: _count.claimsAbout })}`}
        {_count.promises > 0 && ` · ${t("page.promises", { count: _count.promises })}`}
      </p>
      <Named locale={locale} title={t("page.members")} rows={members} isLinked />
      <Named locale={locale} title={t("page.merged")} rows={mergedFrom} />
    </>
  );
}

function Named(props: {
  locale: Locale;
  title: string;
  rows: SpeakerForDesk["members"];
  isLinked?: boolean;
}) {
  const { locale, rows } = props;
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{props.title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            {props.isLinked ? (
              <a href={href(locale, `/desk/speakers/${row.slug}`)}>{speakerName(locale, row)}</a>
            ) : (
              `${speakerName(locale, row)} (/speakers/${row.slug})`
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
