import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ClaimRows } from "@/components/claims/ClaimRow";
import { LeadGone } from "@/components/rewordings/LeadGone";
import { LeadRewording } from "@/components/rewordings/LeadRewording";
import { RewordingRow } from "@/components/rewordings/RewordingRow";
import { LinkRow } from "@/components/ui/LinkRow";
import { RatingCounts } from "@/components/verdicts/RatingCounts";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { latest, siteCounts } from "@/lib/site/home.queries";
import { sharedList } from "@/lib/site/social/image";
import { namesOfSite } from "@/lib/siteName.queries";
import styles from "./home.module.css";

export const dynamic = "force-static";

const read = cache(latest);

export async function generateMetadata({ params }: PageProps<"/[locale]">): Promise<Metadata> {
  return sharedList(await pageLocale(params), "/", (await read()).rewordings);
}

export default async function Home({ params }: PageProps<"/[locale]">) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "record" });
  const [{ rewordings, verdicts, leadGone, retractions }, counts] = await Promise.all([read(), siteCounts()]);
  const [lead, ...others] = rewordings;
  if (!lead && verdicts.length === 0) {
    return (
      <>
        <p className={styles.tagline}>{t("home.tagline")}</p>
        <h1>{t("home.empty")}</h1>
        <p>{t("home.emptyBody")}</p>
        <p className="buttons">
          <a className="button" href={href(locale, "/desk")}>
            {t("home.emptyDesk")}
          </a>
          <a className="button quiet" href={href(locale, "/methodology")}>
            {t("home.emptyLink")}
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      <p className={styles.tagline}>{t("home.tagline")}</p>
      <div className={styles.brief}>
        <LinkRow
          links={[
            { to: href(locale, "/promises"), text: t("home.recorded", { count: counts.all }) },
            {
              to: href(locale, "/promises?reworded=yes"),
              text: t("home.ofThemReworded", { count: counts.reworded }),
            },
            { to: "#counts", text: t("home.byVerdict") },
          ]}
        />
      </div>
      <div className="cols">
        <div>
          {leadGone && <LeadGone locale={locale} gone={leadGone} />}
          {lead ? (
            <LeadRewording locale={locale} rewording={lead} retractions={retractions} />
          ) : (
            <h1>{t("home.verdicts")}</h1>
          )}
          {others.length > 0 && (
            <section>
              <h2>{t("home.moreRewordings")}</h2>
              <ul className="rows">
                {others.map((rewording) => (
                  <RewordingRow key={rewording.id} locale={locale} rewording={rewording} brief />
                ))}
              </ul>
              <p className="more no-print">
                <a href={href(locale, "/rewordings")}>{t("home.allRewordings")}</a>
              </p>
            </section>
          )}
          <section>
            {lead && <h2>{t("home.verdicts")}</h2>}
            <ClaimRows locale={locale} claims={verdicts.map(({ claim }) => claim)} />
            <p className="more no-print">
              <a href={href(locale, "/verdicts")}>{t("home.allVerdicts")}</a>
            </p>
          </section>
        </div>
        <aside aria-label={t("home.counts")}>
          <p>{t("home.what", { site: (await namesOfSite())[locale] })}</p>
          <p className="no-print">
            <a href={href(locale, "/methodology")}>{t("home.whatMore")}</a>
          </p>
          <h2 id="counts">{t("home.counts")}</h2>
          <RatingCounts
            locale={locale}
            kind="promise"
            counts={counts.promises}
            labelledBy="counts"
            more={[
              { label: t("home.all"), count: counts.all, href: href(locale, "/promises") },
              {
                label: t("home.reworded"),
                count: counts.reworded,
                href: href(locale, "/promises?reworded=yes"),
              },
            ]}
          />
          <p className="by after-table">{t("home.countsNote")}</p>
          <h2 id="counts-facts">{t("home.countsFacts")}</h2>
          <RatingCounts locale={locale} kind="fact" counts={counts.facts} labelledBy="counts-facts" />
          <p className="after-table no-print">
            <a href={href(locale, "/claims")}>{t("home.allClaims", { count: counts.claims })}</a>
          </p>
        </aside>
      </div>
    </>
  );
}
