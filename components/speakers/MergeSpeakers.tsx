import { getTranslations } from "next-intl/server";
import { MergeForm } from "@/components/proposals/MergeForm";
import { NoValue } from "@/components/ui/NoValue";
import { href } from "@/lib/i18n/address";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { mergeSpeakersAction } from "@/lib/speakers/actions";
import type { SpeakerForDesk } from "@/lib/speakers/desk.queries";
import { ChooseOther } from "./ChooseOther";
import styles from "./MergeSpeakers.module.css";
import { speakerName } from "./SpeakerLink";

/** For two records of one speaker: chooses the other, shows both beside each other, and merges them. */
export async function MergeSpeakers(props: {
  locale: Locale;
  speaker: SpeakerForDesk;
  other: SpeakerForDesk | null;
}) {
  const { locale, speaker, other } = props;
  const t = await getTranslations({ locale, namespace: "speakers.merge" });
  /** Two of one name are told apart by their addresses. */
  const asChoice = (row: SpeakerForDesk) => ({
    id: row.id,
    revision: row.revision,
    stays: t("stays", { name: `${speakerName(locale, row)} (${row.slug})` }),
    moves: t("moves", { claims: row._count.claims, promises: row._count.promises }),
    address: href(locale, `/desk/speakers/${row.slug}`),
  });
  return (
    <section aria-labelledby="merge" className={styles.merge}>
      <h2 id="merge">{t("title")}</h2>
      <p className="by">{t("lead")}</p>
      <ChooseOther action={href(locale, `/desk/speakers/${speaker.slug}`)} selfId={speaker.id} />
      {other && other.id !== speaker.id && (
        <>
          <BesideEachOther locale={locale} both={[speaker, other]} />
          <MergeForm
            both={[asChoice(speaker), asChoice(other)]}
            stays={other._count.claims > speaker._count.claims ? other.id : speaker.id}
            action={mergeSpeakersAction}
            what="speaker.merge"
            isPublic={speaker.isPublic || other.isPublic}
          />
        </>
      )}
    </section>
  );
}

/** Two records of one speaker beside each other, with what each has that would move. */
async function BesideEachOther(props: { locale: Locale; both: readonly [SpeakerForDesk, SpeakerForDesk] }) {
  const { locale, both } = props;
  const t = await getTranslations({ locale, namespace: "speakers.merge" });
  const record = await getTranslations({ locale, namespace: "record" });
  const names = both.map((row) => speakerName(locale, row));
  const rows: [string, (row: SpeakerForDesk) => string | number | undefined][] = [
    [t("row.names"), ({ aliases }) => aliases.map(({ name }) => name).join(" · ")],
    [t("row.kind"), ({ kind }) => record(`speaker.kind.${kind}`)],
    [t("row.affiliation"), ({ affiliation }) => affiliation?.nameEn ?? affiliation?.nameZh ?? undefined],
    [t("row.description"), (row) => inLanguage(locale, row.descriptionEn, row.descriptionZh)?.text],
    [t("row.claims"), ({ _count }) => _count.claims],
    [t("row.promises"), ({ _count }) => _count.promises],
  ];
  return (
    <table className="folding">
      <caption className="visually-hidden">
        {t("withOther", { name: names[0] ?? "", other: names[1] ?? "" })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          {both.map((row, nth) => (
            <th key={row.id} scope="col">
              {names[nth]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, of]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {both.map((row, nth) => (
              <td key={row.id} data-label={names[nth]}>
                {of(row) ?? <NoValue />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** For whoever decides whether two speakers are one: both beside each other, and what moves. */
export async function MergedSpeakers(props: { locale: Locale; from: SpeakerForDesk; into: SpeakerForDesk }) {
  const { locale, from, into } = props;
  const t = await getTranslations({ locale, namespace: "speakers.merge" });
  return (
    <>
      <BesideEachOther locale={locale} both={[from, into]} />
      <p className="after-table">
        {t("moves", { claims: from._count.claims, promises: from._count.promises })}
      </p>
    </>
  );
}
