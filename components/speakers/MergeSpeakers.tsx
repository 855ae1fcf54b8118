import { getTranslations } from "next-intl/server";
import { MergeForm } from "@/components/proposals/MergeForm";
import { MergeTable } from "@/components/proposals/MergeTable";
import {
  type MergeField,
  staying,
  staysUnlessChosen,
  summed,
  together,
} from "@/components/proposals/mergeFields";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { mergeSpeakersAction } from "@/lib/speakers/actions";
import type { SpeakerForDesk } from "@/lib/speakers/desk.queries";
import { ChooseOther } from "./ChooseOther";
import styles from "./MergeSpeakers.module.css";
import { speakerName } from "./SpeakerLink";

type Both = readonly [SpeakerForDesk, SpeakerForDesk];

/** For two records of one speaker: chooses the other, shows both and what will stand, and merges them. */
export async function MergeSpeakers(props: {
  locale: Locale;
  speaker: SpeakerForDesk;
  other: SpeakerForDesk | null;
}) {
  const { locale, speaker, other } = props;
  const t = await getTranslations({ locale, namespace: "speakers.merge" });
  const asChoice = (which: "this" | "other", row: SpeakerForDesk) => ({
    id: row.id,
    revision: row.revision,
    stays: t(which, { name: speakerName(locale, row) }),
    moves: t("moves", { claims: row._count.claims, promises: row._count.promises }),
    address: href(locale, `/desk/speakers/${row.slug}`),
  });
  return (
    <section aria-labelledby="merge" className={styles.merge}>
      <h2 id="merge" tabIndex={-1}>
        {t("title")}
      </h2>
      <p className="by">{t("lead")}</p>
      <ChooseOther
        action={href(locale, `/desk/speakers/${speaker.slug}`)}
        selfId={speaker.id}
        initial={other && { id: other.id, label: speakerName(locale, other) }}
      />
      {other && other.id !== speaker.id && (
        <MergeForm
          both={[asChoice("this", speaker), asChoice("other", other)]}
          fields={await fieldsOf(locale, [speaker, other])}
          stays={staysUnlessChosen([weighed(speaker), weighed(other)])}
          action={mergeSpeakersAction}
          what="speaker.merge"
          isPublic={speaker.isPublic || other.isPublic}
        />
      )}
    </section>
  );
}

const weighed = ({ id, isPublic, _count }: SpeakerForDesk) => ({ id, isPublic, weight: _count.claims });

/** What two records of one speaker say, and what stands when they are one. */
async function fieldsOf(locale: Locale, both: Both): Promise<MergeField[]> {
  const t = await getTranslations({ locale, namespace: "speakers.merge.row" });
  const record = await getTranslations({ locale, namespace: "record" });
  const [one, other] = both;
  const names = both.map(({ aliases }) => aliases.map(({ name }) => name));
  const listed = (all: readonly string[]) => all.join(" · ") || null;
  const every = listed([...new Set(names.flat())]);
  const english = { lang: "en" } as const;
  const chinese = { lang: "zh" } as const;
  return [
    staying(t("nameEn"), [one.nameEn, other.nameEn], english),
    staying(t("nameZh"), [one.nameZh, other.nameZh], chinese),
    together(t("names"), [listed(names[0] ?? []), listed(names[1] ?? [])], every),
    staying(t("kind"), [record(`speaker.kind.${one.kind}`), record(`speaker.kind.${other.kind}`)]),
    affiliations(t("affiliation"), locale, both),
    staying(t("descriptionEn"), [one.descriptionEn, other.descriptionEn], english),
    staying(t("descriptionZh"), [one.descriptionZh, other.descriptionZh], chinese),
    summed(t("claims"), [one._count.claims, other._count.claims]),
    summed(t("promises"), [one._count.promises, other._count.promises]),
  ];
}

/** Where one belongs to the other, what stays goes on to what the other belongs to: nobody belongs to themselves. */
function affiliations(label: string, locale: Locale, [one, other]: Both): MergeField {
  const of = ({ affiliation }: SpeakerForDesk) => affiliation && speakerName(locale, affiliation);
  const after = (stays: SpeakerForDesk, goes: SpeakerForDesk) => {
    const kept = stays.affiliation?.id === goes.id ? goes : stays;
    return kept.affiliation?.id === stays.id ? null : of(kept);
  };
  return { label, values: [of(one), of(other)], after: [after(one, other), after(other, one)] };
}

/** For whoever decides whether two speakers are one: both, what will stand, and what moves. */
export async function MergedSpeakers(props: { locale: Locale; from: SpeakerForDesk; into: SpeakerForDesk }) {
  const { locale, from, into } = props;
  const t = await getTranslations({ locale, namespace: "speakers.merge" });
  return (
    <>
      <MergeTable
        names={[speakerName(locale, from), speakerName(locale, into)]}
        stays={1}
        fields={await fieldsOf(locale, [from, into])}
      />
      <p className="after-table">
        {t("moves", { claims: from._count.claims, promises: from._count.promises })}
      </p>
    </>
  );
}
