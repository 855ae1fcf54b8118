import { getTranslations } from "next-intl/server";
import { MergeForm } from "@/components/proposals/MergeForm";
import { Button } from "@/components/ui/Button";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { mergeSourcesAction } from "@/lib/sources/actions";
import { sourceValues } from "@/lib/sources/formValues";
import type { SourceForDesk } from "@/lib/sources/queries";
import { KnownSource } from "./KnownSource";

type Props = { locale: Locale; source: SourceForDesk; other: SourceForDesk | null };

/** For two records of one document: chooses the other, shows both beside each other, and merges them. */
export async function MergeSources({ locale, source, other }: Props) {
  const t = await getTranslations({ locale, namespace: "sources.merge" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const isSelf = other?.id === source.id;
  const asChoice = (which: "this" | "other", { id, revision, title }: SourceForDesk) => ({
    id,
    revision,
    stays: t(which, { title }),
    address: href(locale, `/desk/sources/${id}`),
  });
  return (
    <section aria-labelledby="merge">
      <h2 id="merge">{t("title")}</h2>
      <p className="by">{t("lead")}</p>
      <form action={`${href(locale, `/desk/sources/${source.id}`)}#merge`}>
        <KnownSource name="with" error={isSelf ? errors("same_source") : undefined} />
        <div className="buttons">
          <Button type="submit" look="quiet">
            {t("look")}
          </Button>
        </div>
      </form>
      {other && !isSelf && (
        <>
          <BesideEachOther locale={locale} source={source} other={other} />
          <MergeForm
            both={[asChoice("this", source), asChoice("other", other)]}
            stays={source.id}
            action={mergeSourcesAction}
            what="source.merge"
            isPublic={source.isPublic || other.isPublic}
          />
        </>
      )}
    </section>
  );
}

const FACTS = ["title", "publisher", "publishedOn", "url"] as const;

async function BesideEachOther(props: Props & { other: SourceForDesk }) {
  const { locale, source, other } = props;
  const t = await getTranslations({ locale, namespace: "sources" });
  const both = [
    { key: "own", name: t("merge.thisOne"), facts: sourceValues(source), bears: source.evidence.length },
    { key: "other", name: t("merge.otherOne"), facts: sourceValues(other), bears: other.evidence.length },
  ];
  return (
    <table className="folding">
      <caption className="visually-hidden">{t("merge.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("merge.what")}</th>
          {both.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FACTS.map((fact) => (
          <tr key={fact}>
            <th scope="row">{t(fact)}</th>
            {both.map(({ key, name, facts }) => (
              <td key={key} data-label={name} className={fact === "url" ? "address" : undefined}>
                {facts[fact] || t("merge.none")}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t("merge.bears")}</th>
          {both.map(({ key, name, bears }) => (
            <td key={key} data-label={name}>
              {bears}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
