import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache, Fragment } from "react";
import { ClaimRows } from "@/components/claims/ClaimRow";
import { PromiseStates } from "@/components/promises/PromiseStates";
import { Missing, missingMetadata } from "@/components/site/Missing";
import { SpeakerLink, SpeakerName, speakerName } from "@/components/speakers/SpeakerLink";
import { LocalText } from "@/components/ui/LocalText";
import { RecordChart } from "@/components/verdicts/RecordChart";
import { href } from "@/lib/i18n/address";
import { inLanguage } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { publicSpeaker } from "@/lib/site/speaker.queries";

export const dynamic = "force-static";

type Props = PageProps<"/[locale]/speakers/[slug]">;

const read = cache(publicSpeaker);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const found = await read(slug);
  if (!found) return missingMetadata(locale);
  if ("movedTo" in found) return {};
  const about = inLanguage(locale, found.row.descriptionEn, found.row.descriptionZh);
  return {
    title: speakerName(locale, found.row),
    ...(about && { description: about.text }),
    ...(await pageMetadata(locale, `/speakers/${slug}`)),
  };
}

export default async function SpeakerPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const found = await read(slug);
  if (!found) return <Missing locale={locale} />;
  if ("movedTo" in found) permanentRedirect(href(locale, `/speakers/${found.movedTo}`));
  const { claims, claimsAbout, promises, hasMore, record, aliases, ...speaker } = found.row;
  const t = await getTranslations({ locale, namespace: "record" });
  const name = speakerName(locale, speaker);
  const description = inLanguage(locale, speaker.descriptionEn, speaker.descriptionZh);
  const also = aliases.map((alias) => alias.name).filter((alias) => alias !== name);
  return (
    <article>
      <p className="by">
        {t(`speaker.kind.${speaker.kind}`)}
        {speaker.affiliation && "\u00a0· "}
        {speaker.affiliation &&
          (speaker.affiliation.hasPage ? (
            <SpeakerLink locale={locale} speaker={speaker.affiliation} />
          ) : (
            <SpeakerName locale={locale} speaker={speaker.affiliation} />
          ))}
      </p>
      <h1>{name}</h1>
      {description && (
        <p>
          <LocalText locale={locale} value={description} />
        </p>
      )}
      {also.length > 0 && (
        <p className="by">
          {t.rich("speaker.also", {
            names: () =>
              also.map((alias, n) => (
                <Fragment key={alias}>
                  {n > 0 && (locale === "zh" ? "、" : ", ")}
                  <span className="whole">{alias}</span>
                </Fragment>
              )),
          })}
        </p>
      )}
      <div className="cols">
        <div>
          {promises.length > 0 && <h2>{t("speaker.promises")}</h2>}
          {promises.length > 0 && <p className="by">{t("speaker.promisesLead")}</p>}
          <PromiseStates locale={locale} promises={promises} isCut={hasMore} />
          {hasMore && (
            <p className="more no-print">
              <a href={href(locale, `/promises?speaker=${slug}`)}>{t("speaker.morePromises")}</a>
            </p>
          )}
          {claims.length > 0 && <h2>{t(promises.length > 0 ? "speaker.otherClaims" : "speaker.claims")}</h2>}
          {claims.length > 0 && <ClaimRows locale={locale} claims={claims} />}
          {(claims.length > 0 || promises.length > 0) && (
            <p className="more no-print">
              <a href={href(locale, `/verdicts?speaker=${slug}`)}>{t("speaker.more")}</a>
            </p>
          )}
          {claimsAbout.length > 0 && <h2>{t("speaker.about")}</h2>}
          {claimsAbout.length > 0 && <ClaimRows locale={locale} claims={claimsAbout} />}
        </div>
        {record.length > 0 && (
          <aside aria-label={t("speaker.record")}>
            <h2 id="record">{t("speaker.record")}</h2>
            <RecordChart locale={locale} record={record} labelledBy="record" />
          </aside>
        )}
      </div>
    </article>
  );
}
