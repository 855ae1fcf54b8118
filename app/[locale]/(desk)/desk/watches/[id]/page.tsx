import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { ReadAgain } from "@/components/captures/ReadAgain";
import { FollowButton } from "@/components/notices/FollowButton";
import { EmptyState } from "@/components/ui/EmptyState";
import { nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { Tabs } from "@/components/ui/Tabs";
import { wordsForList } from "@/components/watches/passagesShown";
import { VisitEntry } from "@/components/watches/VisitEntry";
import { Address, WatchFacts } from "@/components/watches/WatchFacts";
import { WatchTools } from "@/components/watches/WatchTools";
import { lookStateOf } from "@/components/watches/watchState";
import { type Actor, can } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { followingOf } from "@/lib/notices/queries";
import { timelineOf, type WatchLine, watchById } from "@/lib/watches/queries";
import { type TimelineFilter, timelineFilter } from "@/lib/watches/schema";

type Props = PageProps<"/[locale]/desk/watches/[id]">;

const read = cache(async (id: string) => (z.uuid().safeParse(id).success ? watchById(id) : null));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor(await pageLocale(params));
  const watch = await read((await params).id);
  return watch ? { title: watch.source.title } : {};
}

/** One watch: how it stands, what can be done, and what its looks found. */
export default async function Watch({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const watch = await read((await params).id);
  if (!watch) notFound();
  const t = await getTranslations({ locale, namespace: "watches" });
  const now = new Date();
  const state = lookStateOf(watch, now);
  const subject = { subjectType: "watch", subjectId: watch.id } as const;
  return (
    <>
      <p className="by">
        <a href={href(locale, "/desk/watches")}>{t("title")}</a>
        {" · "}
        <a href={href(locale, `/desk/sources/${watch.source.id}`)}>{t("toSource")}</a>
      </p>
      <h1 lang={watch.source.lang ? LANGUAGE_TAG[watch.source.lang] : undefined}>{watch.source.title}</h1>
      <p className="by">{watch.source.publisher}</p>
      <p>
        <Address url={watch.address} />
      </p>
      <WatchFacts locale={locale} watch={watch} now={now} />
      {can(actor, "watch_source") && (
        <WatchTools
          watchId={watch.id}
          status={watch.status}
          isInHand={state === "running" || state === "due"}
        />
      )}
      <FollowButton
        locale={locale}
        subject={subject}
        following={
          await followingOf(actor, subject, {
            subjectType: "source",
            subjectId: watch.source.id,
          })
        }
      />
      {state && state !== "later" && <ReadAgain isNear />}
      <Timeline
        locale={locale}
        actor={actor}
        watch={watch}
        filter={timelineFilter.parse(await searchParams)}
      />
    </>
  );
}

async function Timeline(props: { locale: Locale; actor: Actor; watch: WatchLine; filter: TimelineFilter }) {
  const { locale, actor, watch, filter } = props;
  const t = await getTranslations({ locale, namespace: "watches.timeline" });
  const { rows, next } = await timelineOf(watch.id, filter);
  const words = await wordsForList(rows, actor.id);
  const path = `/desk/watches/${watch.id}`;
  const none = filter.only ? "noneChanged" : "none";
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t("title")}</h2>
      <Tabs
        label={t("tabs")}
        tabs={[
          { href: href(locale, path), label: t("all"), current: !filter.only },
          { href: href(locale, `${path}?only=changes`), label: t("changes"), current: !!filter.only },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(none)}>
          <p>{t(`${none}Lead`)}</p>
        </EmptyState>
      ) : (
        <ol className="timeline">
          {rows.map((visit) => (
            <VisitEntry
              key={visit.id}
              locale={locale}
              visit={visit}
              watch={watch}
              words={words.get(visit.id) ?? []}
            />
          ))}
        </ol>
      )}
      <Pager locale={locale} older={nextAddress(locale, path, { only: filter.only }, next)} />
    </section>
  );
}
