import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import styles from "@/components/captures/Copies.module.css";
import { CopyFiles } from "@/components/captures/CopyFiles";
import { CopyPassages } from "@/components/captures/CopyPassages";
import { CopyReviewed } from "@/components/captures/CopyReviewed";
import { copyTitle } from "@/components/captures/copyTitle";
import { HowSupplied } from "@/components/captures/HowSupplied";
import { ReviewCopy } from "@/components/captures/ReviewCopy";
import { ShownAgain } from "@/components/captures/ShownAgain";
import { TakeAwayCopy } from "@/components/captures/TakeAwayCopy";
import { WithheldNotice } from "@/components/captures/WithheldNotice";
import { can } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require";
import { type DeskCopy, deskCopyById } from "@/lib/captures/copy.queries";
import { filesOf, isKept } from "@/lib/captures/copyFiles";
import { textReadIn } from "@/lib/captures/queries";
import { reviewOf } from "@/lib/captures/review.queries";
import { shownAgain, withheldOf } from "@/lib/captures/standing";
import { isCopy } from "@/lib/captures/state";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { onePersonMode } from "@/lib/settings/queries";
import { passagesOf } from "@/lib/site/passages.queries";

type Props = PageProps<"/[locale]/desk/copies/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "captures" });
  return { title: t("title") };
}

/** One attempt to copy a source: its files, and for admins what takes them away. */
export default async function DeskCopyPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const copy = await deskCopyById((await params).id);
  if (!copy) notFound();
  const t = await getTranslations({ locale, namespace: "captures" });
  const [withheld, shown] = [withheldOf(blobsOf(copy)), shownAgain(blobsOf(copy))];
  const mayTakeAway = can(actor, "take_away");
  const canSave = withheld === null || (withheld.what === "hidden" && mayTakeAway);
  const lang = copy.source.lang ? LANGUAGE_TAG[copy.source.lang] : undefined;
  const review = await reviewOf(copy.id);
  const mayReview = can(actor, "review_copy", {
    authorIds: [copy.askedById],
    onePerson: await onePersonMode(),
  });
  const passages = await passagesOf(copy.id, { isShown: canSave, isForDesk: true });
  const read = isCopy(copy.outcome) && canSave ? await textReadIn(copy.id) : null;
  return (
    <>
      <p className="by">
        <a href={href(locale, `/desk/sources/${copy.source.id}`)} lang={lang}>
          {copy.source.title}
        </a>
      </p>
      <h1>{await copyTitle(locale, copy)}</h1>
      <p className="by">
        {`${t(withheld ? `standing.${withheld.what}` : `outcome.${copy.outcome}`)} · `}
        {copy.suppliedAs && `${t(`kind.${copy.suppliedAs}`)} · `}
        {copy.askedBy
          ? t(copy.suppliedAs ? "suppliedBy" : "askedBy", { name: copy.askedBy.name })
          : t("byProgram")}
        {" · "}
        {copy.isPublic ? (
          <a href={href(locale, `/copies/${copy.id}`)}>{t("copy.desk.public")}</a>
        ) : (
          t("copy.desk.notPublic")
        )}
      </p>
      <HowSupplied locale={locale} copy={copy} />
      {withheld && <WithheldNotice locale={locale} withheld={withheld} />}
      {shown && <ShownAgain locale={locale} shown={shown} />}
      {review && <CopyReviewed locale={locale} review={review} isDesk />}
      {review && mayReview && <ReviewCopy locale={locale} captureId={copy.id} said={review.said} />}
      {passages.length > 0 && (
        <>
          <h2>{t("copy.quotes")}</h2>
          <CopyPassages locale={locale} passages={passages} said={review?.said} />
        </>
      )}
      {isKept(copy) && (
        <>
          <h2>{t("copy.desk.files")}</h2>
          <p className="by">{t("copy.desk.filesLead")}</p>
          <CopyFiles locale={locale} id={copy.id} files={filesOf(copy)} canSave={canSave} />
        </>
      )}
      {mayTakeAway && isKept(copy) && withheld?.what !== "deleted" && (
        <TakeAwayCopy locale={locale} captureId={copy.id} isHidden={withheld !== null} />
      )}
      {read && (
        <>
          <h2>{t("one.read")}</h2>
          <p className={styles.whole} lang={read.lang ?? lang ?? "und"}>
            {read.text}
          </p>
          {read.isCut && <p className="soft">{t("one.cut")}</p>}
        </>
      )}
    </>
  );
}

const blobsOf = ({ blobs, revisitOf }: DeskCopy) =>
  [...blobs, ...(revisitOf?.blobs ?? [])].map(({ blob }) => blob);
