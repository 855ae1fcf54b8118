import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { copyTitle } from "@/components/captures/copyTitle";
import { DeskList } from "@/components/desk/DeskList";
import { nextAddress } from "@/components/ui/Filters";
import { SourceTabs } from "@/components/watches/SourceTabs";
import { requireActor } from "@/lib/auth/require";
import { type CopyToReview, copiesToReview } from "@/lib/captures/review.queries";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { cursor } from "@/lib/paging";

type Props = PageProps<"/[locale]/desk/copies">;
const PATH = "/desk/copies";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "captures.review" });
  return { title: t("title") };
}

/** Copies that somebody supplied and that wait for a second person. */
export default async function CopiesToReview({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "captures.review" });
  const { rows, next } = await copiesToReview(cursor.parse((await searchParams).after));
  return (
    <DeskList
      locale={locale}
      title={t("title")}
      lead={t("lead")}
      tabs={<SourceTabs locale={locale} current="copies" />}
      none={{ title: t("none"), lead: t("noneLead") }}
      rows={rows.map((row) => <Row key={row.id} locale={locale} row={row} />)}
      older={nextAddress(locale, PATH, {}, next)}
    />
  );
}

async function Row({ locale, row }: { locale: Locale; row: CopyToReview }) {
  const t = await getTranslations({ locale, namespace: "captures" });
  const { source, finishedAt, suppliedAs, suppliedHow, askedBy } = row;
  const lang = source.lang ? LANGUAGE_TAG[source.lang] : undefined;
  const facts = [
    ...(finishedAt ? [await copyTitle(locale, { outcome: "supplied", finishedAt })] : []),
    ...(suppliedAs ? [t(`kind.${suppliedAs}`)] : []),
    ...(askedBy ? [t("suppliedBy", { name: askedBy.name })] : []),
  ];
  return (
    <li className="row">
      <p className="soft small" lang={lang}>
        {source.publisher}
      </p>
      <div>
        <p className="claim">
          <a href={href(locale, `/desk/copies/${row.id}`)} lang={lang}>
            {source.title}
          </a>
        </p>
        <p className="by">{facts.join(" · ")}</p>
        {suppliedHow && <p className="small">{t("how", { how: suppliedHow })}</p>}
      </div>
    </li>
  );
}
