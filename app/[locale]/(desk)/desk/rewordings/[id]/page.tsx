import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { WordingPair } from "@/components/comparison/WordingPair";
import { ProposalsOf } from "@/components/proposals/ProposalsOf";
import { ProposeDialog } from "@/components/proposals/ProposeDialog";
import { PairRenames } from "@/components/renames/PairRenames";
import styles from "@/components/rewordings/Rewording.module.css";
import { RewordingPanel } from "@/components/rewordings/RewordingPanel";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { SeenAtSource } from "@/components/watches/SeenAtSource";
import { requireActor } from "@/lib/auth/require";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { draftOf } from "@/lib/drafts/queries";
import { LINE } from "@/lib/fields";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import type { Locale } from "@/lib/i18n/routing";
import { proposalsOf } from "@/lib/proposals/queries";
import { readingOf } from "@/lib/reader/queries";
import { renamesOfPair } from "@/lib/renames/queries";
import { tellsMarks } from "@/lib/rewordings/comparerRecord";
import { type DeskRewording, rewordingForDesk } from "@/lib/rewordings/desk.queries";
import { draftKey } from "@/lib/rewordings/draftKey";
import { locateChanges } from "@/lib/rewordings/highlights";
import { onePersonMode } from "@/lib/settings/queries";
import { toldForPage } from "@/lib/site/comparedForPage";
import { visitOfRewording } from "@/lib/watches/queries";

type Props = PageProps<"/[locale]/desk/rewordings/[id]">;

const read = cache(async (id: string) => (z.uuid().safeParse(id).success ? rewordingForDesk(id) : null));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const rewording = await read((await params).id);
  return rewording ? { title: localized(locale, rewording.title, "title").text } : {};
}

/** Two wordings of one promise, side by side, and what a reviewer says of them. */
export default async function Rewording({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const rewording = await read((await params).id);
  if (!rewording) notFound();
  const t = await getTranslations({ locale, namespace: "promises" });
  const { earlierClaim, laterClaim, promise, title, versions } = rewording;
  const [kept, onePerson, date, reading, renames, seen] = await Promise.all([
    draftOf(actor, draftKey(rewording.id)),
    onePersonMode(),
    dates(locale),
    readingOf(earlierClaim, laterClaim),
    renamesOfPair(earlierClaim, laterClaim, ["offered", "confirmed"]),
    visitOfRewording(rewording.id),
  ]);
  const newest = versions[0];
  return (
    <>
      <p className="by">
        {promise ? (
          <a href={href(locale, `/desk/promises/${promise.slug}`)}>
            <LocalText locale={locale} value={localized(locale, title, "title")} />
          </a>
        ) : (
          <LocalText locale={locale} value={localized(locale, title, "title")} />
        )}
        {` · ${t(`status.${rewording.status}`)}`}
        {rewording.version > 1 && ` · ${t("rewordings.version", { version: rewording.version })}`}
      </p>
      <h1>{t("rewording.title", { earlier: date(earlierClaim), later: date(laterClaim) })}</h1>
      {newest && newest.id !== rewording.id && (
        <Notice>
          <p>
            {t("rewording.newer")}{" "}
            <a href={href(locale, `/desk/rewordings/${newest.id}`)}>
              {t("rewording.toNewer", { version: newest.version })}
            </a>
          </p>
        </Notice>
      )}
      {seen && <SeenAtSource locale={locale} visit={seen} rewordingId={rewording.id} personId={actor.id} />}
      {rewording.linksClaim && <WillLink locale={locale} rewording={rewording} />}
      <PairRenames locale={locale} actor={actor} rows={renames} onePerson={onePerson} />
      <RewordingPanel
        locale={locale}
        actor={actor}
        rewording={rewording}
        reading={reading}
        kept={kept}
        onePerson={onePerson}
      />
      <h2>{t("rewording.inOneText")}</h2>
      <InOneText
        locale={locale}
        rewording={rewording}
        renames={renames.filter(({ status }) => status === "confirmed")}
      />
      {versions.length > 1 && <Versions locale={locale} rewording={rewording} />}
    </>
  );
}

/** Both wordings in one text, with what each mark belongs to: what has no row is confirmed to read the same. */
async function InOneText(props: {
  locale: Locale;
  rewording: DeskRewording;
  renames: readonly { from: string; to: string }[];
}) {
  const { locale, rewording, renames } = props;
  const { earlierClaim: earlier, laterClaim: later, changes, program } = rewording;
  const isOfThese = program?.earlierText === earlier.quote && program.laterText === later.quote;
  const wordings = { earlier: earlier.quote, later: later.quote };
  const rows = locateChanges(wordings, changes, isOfThese ? program.changes : []);
  const told = tellsMarks(program) ? await toldForPage(earlier, later, renames, { rows }) : null;
  return <WordingPair locale={locale} earlier={earlier} later={later} told={told} rows={rows.length} />;
}

async function dates(locale: Locale) {
  const record = await getTranslations({ locale, namespace: "record" });
  return ({ saidOn, saidPrecision }: DeskRewording["earlierClaim"]) => {
    const date = storedDate(saidOn, saidPrecision);
    return date ? formatPartialDate(date, locale) : record("unknownDate");
  };
}

/** Says before flagging what else it does. */
async function WillLink({ locale, rewording }: { locale: Locale; rewording: DeskRewording }) {
  const t = await getTranslations({ locale, namespace: "promises.rewording" });
  const date = await dates(locale);
  const { earlierClaim, laterClaim, beginsPromise } = rewording;
  const loose = [earlierClaim, laterClaim].filter((claim) => !claim.promise);
  const alone = earlierClaim.promise ? laterClaim : earlierClaim;
  if (loose.some(({ publicSince }) => publicSince))
    return <LinkFirst locale={locale} rewording={rewording} />;
  return (
    <div className={styles.editor}>
      <Notice>
        <p>{beginsPromise ? t("begins") : t("links", { date: date(alone) })}</p>
      </Notice>
    </div>
  );
}

/** Readers would see the link: it is proposed before the rewording is flagged. */
async function LinkFirst({ locale, rewording }: { locale: Locale; rewording: DeskRewording }) {
  const t = await getTranslations({ locale, namespace: "proposals.needed" });
  const { earlierClaim, laterClaim, title } = rewording;
  const loose = [earlierClaim, laterClaim].filter((claim) => !claim.promise).map(({ id }) => id);
  const known = earlierClaim.promise ?? laterClaim.promise;
  const titles = {
    titleEn: title.titleEn?.slice(0, LINE) ?? "",
    titleZh: title.titleZh?.slice(0, LINE) ?? "",
  };
  return (
    <div className={styles.editor}>
      <Notice>
        <p>{t("link")}</p>
        <ProposeDialog
          locale={locale}
          what="promise.link"
          values={{ "claimIds[]": loose, ...(known ? { promiseId: known.id } : titles) }}
          button={t("linkButton")}
          title={t("linkButton")}
        />
      </Notice>
      <ProposalsOf locale={locale} proposals={await proposalsOf([earlierClaim.id, laterClaim.id])} />
    </div>
  );
}

async function Versions({ locale, rewording }: { locale: Locale; rewording: DeskRewording }) {
  const t = await getTranslations({ locale, namespace: "promises" });
  return (
    <>
      <h2>{t("rewording.versions")}</h2>
      <ol className={styles.versions} reversed>
        {rewording.versions.map(({ id, version, status, dismissReason }) => (
          <li key={id}>
            {id === rewording.id ? (
              <strong>{t("rewordings.version", { version })}</strong>
            ) : (
              <a href={href(locale, `/desk/rewordings/${id}`)}>{t("rewordings.version", { version })}</a>
            )}
            <span className="by">{` · ${t(`status.${status}`)}${dismissReason ? ` · ${dismissReason}` : ""}`}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
