import { getTranslations } from "next-intl/server";
import { MergeForm } from "@/components/proposals/MergeForm";
import { staysUnlessChosen } from "@/components/proposals/mergeFields";
import { Button } from "@/components/ui/Button";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { mergeSourcesAction } from "@/lib/sources/actions";
import type { SourceForDesk } from "@/lib/sources/queries";
import { claimsOfBoth } from "@/lib/sources/twins";
import { asOption } from "./asOption";
import { KnownSource } from "./KnownSource";
import { sourceFields } from "./MergedSources";

type Props = { locale: Locale; source: SourceForDesk; other: SourceForDesk | null };

/** For two records of one document: chooses the other, shows both and what will stand, and merges them. */
export async function MergeSources({ locale, source, other }: Props) {
  const t = await getTranslations({ locale, namespace: "sources.merge" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const isSelf = other?.id === source.id;
  const asChoice = (which: "this" | "other", row: SourceForDesk) => ({
    id: row.id,
    revision: row.revision,
    stays: t(which, { title: row.title }),
    moves: t("moves", { evidence: row.evidence.length, copies: row._count.captures }),
    address: href(locale, `/desk/sources/${row.id}`),
  });
  return (
    <section aria-labelledby="merge">
      <h2 id="merge" tabIndex={-1}>
        {t("title")}
      </h2>
      <p className="by">{t("lead")}</p>
      <form action={`${href(locale, `/desk/sources/${source.id}`)}#merge`}>
        <KnownSource
          name="with"
          not={source.id}
          initial={other && asOption(other)}
          error={isSelf ? errors("same_source") : undefined}
        />
        <div className="buttons">
          <Button type="submit" look="quiet">
            {t("look")}
          </Button>
        </div>
      </form>
      {other && !isSelf && (
        <>
          <MergeForm
            both={[asChoice("this", source), asChoice("other", other)]}
            fields={await sourceFields(locale, [source, other])}
            stays={staysUnlessChosen([weighed(source), weighed(other)])}
            action={mergeSourcesAction}
            what="source.merge"
            isPublic={source.isPublic || other.isPublic}
          />
          <OnBoth locale={locale} claims={claimsOfBoth(source.evidence, other.evidence)} />
        </>
      )}
    </section>
  );
}

const weighed = ({ id, isPublic, evidence }: SourceForDesk) => ({ id, isPublic, weight: evidence.length });

/** Claims that will have two pieces of evidence of one source. */
async function OnBoth(props: { locale: Locale; claims: SourceForDesk["evidence"][number]["claim"][] }) {
  const { locale, claims } = props;
  if (claims.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "sources.merge" });
  return (
    <Notice>
      <p>{t("onBoth", { count: claims.length })}</p>
      <ul>
        {claims.map((claim) => (
          <li key={claim.slug}>
            <a href={href(locale, `/desk/claims/${claim.slug}#evidence`)}>
              <LocalText locale={locale} value={localized(locale, claim, "statement")} />
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
