import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/Headline";
import type { PromiseCandidate } from "@/lib/desk/promiseCandidates.queries";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { LinkClaim } from "./LinkClaim";
import { promiseOptions } from "./promiseOptions";

type Promised = { slug: string; titleEn: string | null; titleZh: string | null };

/** For a claim of kind promise on the desk: the promise that it is a wording of, or the forms that link it. */
export async function ClaimPromise(props: {
  locale: Locale;
  claim: { id: string; promise: Promised | null; publicSince: Date | null };
  offered: PromiseCandidate[];
  canEdit: boolean;
}) {
  const { locale, claim, canEdit } = props;
  const t = await getTranslations({ locale, namespace: "promises.ofClaim" });
  return (
    <section aria-labelledby="of-promise">
      <h2 id="of-promise">{t("title")}</h2>
      {claim.promise ? (
        <p>
          {t("isWording")}{" "}
          <a href={href(locale, `/desk/promises/${claim.promise.slug}`)}>
            <Title locale={locale} value={localized(locale, claim.promise, "title")} />
          </a>
        </p>
      ) : (
        <>
          <p className="soft">{t("none")}</p>
          {canEdit && (
            <LinkClaim
              claimId={claim.id}
              isPublic={claim.publicSince !== null}
              promises={await promiseOptions(locale, props.offered)}
            />
          )}
        </>
      )}
    </section>
  );
}
