import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Copies } from "@/components/captures/Copies";
import { CopiesElsewhere } from "@/components/captures/CopiesElsewhere";
import { FollowButton } from "@/components/notices/FollowButton";
import { ProposalsOf } from "@/components/proposals/ProposalsOf";
import { WaitingChange } from "@/components/proposals/WaitingChange";
import { CorrectSource } from "@/components/sources/CorrectSource";
import { MergeSources } from "@/components/sources/MergeSources";
import { SourceHistory } from "@/components/sources/SourceHistory";
import { FoldedList } from "@/components/ui/FoldedList";
import { LinkRow } from "@/components/ui/LinkRow";
import { LocalText } from "@/components/ui/LocalText";
import { Quoted } from "@/components/ui/Quoted";
import { When } from "@/components/ui/When";
import { WatchOfPage } from "@/components/watches/WatchOfPage";
import { can } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require";
import { differencesOf } from "@/lib/captures/copySays";
import { attemptsOf, dateInput, elsewhereOf, latestDetails } from "@/lib/captures/queries";
import { storedDate } from "@/lib/dates";
import { draftOf } from "@/lib/drafts/queries";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import { followingOf } from "@/lib/notices/queries";
import { proposalsOf } from "@/lib/proposals/queries";
import { waitingFor } from "@/lib/proposals/waiting";
import { sourceValues } from "@/lib/sources/formValues";
import { sourceById, sourceHistory } from "@/lib/sources/queries";
import { sourceDraftKey, sourceView, typedSource } from "@/lib/sources/schema";
import { watchOfSource } from "@/lib/watches/queries";
import styles from "./source.module.css";

type Props = PageProps<"/[locale]/desk/sources/[id]">;

const watched = (subjectId: string) => ({ subjectType: "watch", subjectId }) as const;

const read = async (id: string) => (z.uuid().safeParse(id).success ? sourceById(id) : null);

type Known = NonNullable<Awaited<ReturnType<typeof sourceById>>>;

/** Where the latest copy says otherwise than what is on record. */
async function differences({ id, title, publisher, publishedOn, publishedPrecision }: Known) {
  const copy = await latestDetails(id);
  const record = { title, publisher, publishedOn: dateInput(publishedOn, publishedPrecision) };
  return copy ? differencesOf(record, copy) : [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "sources" });
  return { title: t("sources") };
}

/** One source: what can be done with it, and every claim that it bears on. */
export default async function Source({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const source = await read((await params).id);
  if (!source) notFound();
  if (source.mergedIntoId) redirect(href(locale, `/desk/sources/${source.mergedIntoId}`));
  const ids = [source.id, ...source.mergedFrom.map(({ id }) => id)];
  const draftKey = sourceDraftKey(source.id);
  const view = sourceView.parse(await searchParams);
  const otherId = view.with;
  const [draft, other, proposals, history, attempts, watch] = await Promise.all([
    draftOf(actor, draftKey),
    otherId ? read(otherId) : null,
    proposalsOf(ids),
    sourceHistory(ids, view.history),
    attemptsOf(source.id, view.copies),
    watchOfSource(source.id),
  ]);
  const t = await getTranslations({ locale, namespace: "sources" });
  const record = await getTranslations({ locale, namespace: "record" });
  const copies = await getTranslations({ locale, namespace: "captures" });
  const watches = await getTranslations({ locale, namespace: "watches" });
  const claims = can(actor, "write_verdict") ? "review" : "claims";
  const subject = { subjectType: "source", subjectId: source.id } as const;
  return (
    <>
      <p className="by">
        <a href={href(locale, "/desk/sources")}>{t("sources")}</a>
      </p>
      <h1 lang={source.lang ? LANGUAGE_TAG[source.lang] : undefined}>{source.title}</h1>
      <p className="by">
        {`${source.publisher} · ${record(`sourceKind.${source.kind}`)} · `}
        <When locale={locale} date={storedDate(source.publishedOn, source.publishedPrecision)} />
        {` · ${t("attachedBy", { name: source.createdBy.name })}`}
      </p>
      {source.url && (
        <p className={styles.where}>
          <a href={source.url} rel="noreferrer" target="_blank">
            {source.url}
          </a>
        </p>
      )}
      {/* On a narrow screen the parts are far apart. */}
      <LinkRow
        label={t("parts")}
        links={[
          { to: "#correct", text: t("correct.title") },
          { to: "#copies", text: copies("title") },
          { to: "#watch", text: watches("of.title") },
          { to: "#merge", text: t("merge.title") },
        ]}
      />
      <FollowButton
        locale={locale}
        subject={subject}
        following={await followingOf(actor, subject, ...(watch ? [watched(watch.id)] : []))}
      />
      <div className={styles.halves}>
        <div>
          <h2 id="correct">{t("correct.title")}</h2>
          {source.isPublic && <p className="by">{t("correct.shown")}</p>}
          <WaitingChange
            locale={locale}
            proposal={waitingFor(proposals, ["source.details", "source.merge"])}
          />
          <CorrectSource
            sourceId={source.id}
            stored={sourceValues(source)}
            revision={source.revision}
            draftKey={draftKey}
            isPublic={source.isPublic}
            differences={await differences(source)}
            kept={draft && { values: typedSource.parse(draft.data), baseRevision: draft.baseRevision }}
          />
        </div>
        <div>
          <Copies
            locale={locale}
            source={source}
            attempts={attempts}
            older={attempts.next && href(locale, `/desk/sources/${source.id}?copies=${attempts.next}#copies`)}
            now={new Date()}
            canCapture={can(actor, "capture_source")}
          />
          <CopiesElsewhere
            locale={locale}
            sourceId={source.id}
            rows={await elsewhereOf(ids)}
            canChange={can(actor, "capture_source")}
          />
          <WatchOfPage
            locale={locale}
            watch={watch}
            hasAddress={source.url !== null}
            values={{ from: "known", sourceId: source.id }}
            canWatch={can(actor, "watch_source")}
          />
        </div>
      </div>
      <ProposalsOf locale={locale} proposals={proposals} />
      <h2>{t("claims")}</h2>
      {source.evidence.length === 0 && <p className="soft">{t("onNoClaim")}</p>}
      <FoldedList className="rows" more={(count) => t("moreClaims", { count })}>
        {source.evidence.map((row) => (
          <li key={row.id} className="row">
            <p className="soft small">{record(`stance.${row.stance}`)}</p>
            <div>
              <p className="claim">
                <a href={href(locale, `/desk/${claims}/${row.claim.slug}`)}>
                  <LocalText locale={locale} value={localized(locale, row.claim, "statement")} />
                </a>
              </p>
              {row.quote && row.quoteLang && (
                <p className="by">
                  <Quoted lang={writingOf(row.quote, row.quoteLang)} text={row.quote} />
                </p>
              )}
            </div>
          </li>
        ))}
      </FoldedList>
      <div className={styles.merge}>
        <MergeSources locale={locale} source={source} other={other?.mergedIntoId ? null : other} />
      </div>
      <SourceHistory
        locale={locale}
        lines={history.lines}
        older={
          history.next === null
            ? null
            : href(locale, `/desk/sources/${source.id}?history=${history.next}#history`)
        }
      />
    </>
  );
}
