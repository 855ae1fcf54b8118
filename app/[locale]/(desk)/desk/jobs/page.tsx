import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { JobRow } from "@/components/jobs/JobRow";
import { EmptyState } from "@/components/ui/EmptyState";
import { Pager } from "@/components/ui/Pager";
import { requireActor } from "@/lib/auth/require";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { jobsPage } from "@/lib/worker/jobs.queries";
import { jobFilter } from "@/lib/worker/schema";

type Props = PageProps<"/[locale]/desk/jobs">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "jobs" });
  return { title: t("title") };
}

/** What the program still has to do, what failed, and why. */
export default async function Jobs({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale, "manage_jobs");
  const t = await getTranslations({ locale, namespace: "jobs" });
  const filter = jobFilter.parse(await searchParams);
  const { rows, next } = await jobsPage(filter);
  const path = (after?: string) => {
    const set = Object.entries({ show: filter.show, after }).filter(([, value]) => value !== undefined);
    const query = new URLSearchParams(set as [string, string][]).toString();
    return href(locale, `/desk/jobs${query && `?${query}`}`);
  };
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="by">{t("lead")}</p>
      <p className="buttons">
        <a href={href(locale, filter.show ? "/desk/jobs" : "/desk/jobs?show=failed")}>
          {t(filter.show ? "showAll" : "showFailed")}
        </a>
        <a href={href(locale, "/desk/jobs/store")}>{t("store")}</a>
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t(filter.show ? "noneFailed" : "none")} />
      ) : (
        <ul className="lines">
          {rows.map((job) => (
            <JobRow key={job.id} locale={locale} job={job} />
          ))}
        </ul>
      )}
      <Pager locale={locale} newer={filter.after ? path() : null} older={next && path(next)} />
    </>
  );
}
