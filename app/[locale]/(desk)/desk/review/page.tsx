import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { Tabs } from "@/components/ui/Tabs";
import styles from "@/components/verdicts/Queue.module.css";
import { QueueBar } from "@/components/verdicts/QueueBar";
import { QueueRow } from "@/components/verdicts/QueueRow";
import { queueFields } from "@/components/verdicts/queueFields";
import { reviewers } from "@/lib/accounts/queries";
import { requireActor } from "@/lib/auth/require";
import { isoDay } from "@/lib/dates";
import { dueCounts } from "@/lib/deadlines/due.queries";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { cursor } from "@/lib/paging";
import { mayGiveAway } from "@/lib/verdicts/inReview";
import { queueChoices, queueCounts, reviewQueue } from "@/lib/verdicts/queries";
import { QUEUE_TABS, queueFilter } from "@/lib/verdicts/schema";

type Props = PageProps<"/[locale]/desk/review">;
const PATH = "/desk/review";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "verdicts" });
  return { title: t("queue.title") };
}

/** The queue of the reviewers. */
export default async function ReviewQueue({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "verdicts" });
  const deadlines = await getTranslations({ locale, namespace: "deadlines" });
  const asked = await searchParams;
  const filter = queueFilter.parse(asked);
  const { tab, ...narrowed } = filter;
  const [{ rows, next }, counts, choices, people, { due }] = await Promise.all([
    reviewQueue(filter, actor.id, cursor.parse(asked.after)),
    queueCounts(actor.id, narrowed),
    queueChoices(),
    reviewers(),
    dueCounts(isoDay(new Date())),
  ]);
  const kept = Object.entries(narrowed).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const address = (name: string) => href(locale, `${PATH}?${new URLSearchParams([["tab", name], ...kept])}`);
  return (
    <>
      {rows.length > 0 && (
        <a className="skip" href="#queue">
          {t("queue.skip")}
        </a>
      )}
      <h1>{t("queue.title")}</h1>
      <p className="by">{t("queue.lead")}</p>
      <Tabs
        label={t("queue.tabs")}
        tabs={QUEUE_TABS.map((name) => ({
          href: address(name),
          label: t(`queue.${name}`),
          count: counts[name],
          current: name === tab,
        }))}
      />
      <details className={styles.bulk} open={kept.length > 0}>
        <summary>{t("queue.narrow")}</summary>
        <Filters
          locale={locale}
          path={PATH}
          hidden={{ tab: tab === "open" ? undefined : tab }}
          fields={await queueFields(locale, filter, choices)}
        />
      </details>
      <QueueBar
        reviewers={people}
        names={Object.fromEntries(rows.map((row) => [row.id, localized(locale, row, "statement").text]))}
        meId={actor.id}
        isOffered={rows.some(({ assignee }) => mayGiveAway(actor, assignee?.id ?? null))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(`queue.none.${tab}`)}>
          <p>{t(`queue.noneLead.${tab}`)}</p>
          <ButtonLink href={href(locale, tab === "open" ? "/desk/claims" : PATH)}>
            {t(tab === "open" ? "queue.toClaims" : "queue.toOpen")}
          </ButtonLink>
        </EmptyState>
      ) : (
        <ul className="rows" id="queue" tabIndex={-1}>
          {rows.map((row) => (
            <QueueRow key={row.id} locale={locale} actor={actor} row={row} />
          ))}
        </ul>
      )}
      <Pager locale={locale} older={nextAddress(locale, PATH, filter, next)} />
      <p className={styles.foot}>
        <a href={href(locale, "/desk/due")}>{deadlines("list.waiting", { count: due })}</a>
      </p>
    </>
  );
}
