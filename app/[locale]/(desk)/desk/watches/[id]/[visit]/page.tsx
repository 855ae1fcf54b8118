import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { Passages } from "@/components/watches/Passages";
import { VisitCopies } from "@/components/watches/VisitCopies";
import { VisitSuggestions } from "@/components/watches/VisitSuggestions";
import { visitReason, visitTitle } from "@/components/watches/visitWords";
import type { Actor } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { wordsOfPassages } from "@/lib/notices/changedWords";
import { type ChangeLine, visitById } from "@/lib/watches/queries";

type Props = PageProps<"/[locale]/desk/watches/[id]/[visit]">;

const read = cache(async ({ id, visit }: { id: string; visit: string }) =>
  [id, visit].every((one) => z.uuid().safeParse(one).success) ? visitById(id, visit) : null,
);

async function titleOf(locale: Locale, { at }: ChangeLine): Promise<string> {
  const t = await getTranslations({ locale, namespace: "watches.visit" });
  return t("title", { date: formatPartialDate(dayOf(at), locale) });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const { id, visit: named } = await params;
  const visit = await visitById(id, named).catch(() => null);
  return visit ? { title: await titleOf(locale, visit) } : {};
}

/** All that one visit found, passage by passage. */
export default async function Visit({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const visit = await read(await params);
  if (!visit) notFound();
  const t = await getTranslations({ locale, namespace: "watches" });
  const { source } = visit.watch;
  const reason = await visitReason(locale, visit);
  return (
    <>
      <p className="by">
        <a href={href(locale, `/desk/watches/${visit.watch.id}`)}>{t("visit.back")}</a>
        {" · "}
        <span lang={source.lang ? LANGUAGE_TAG[source.lang] : undefined}>{source.title}</span>
      </p>
      <h1>{await titleOf(locale, visit)}</h1>
      <p>
        <strong>{await visitTitle(locale, visit)}</strong>
        {reason && ` · ${reason}`}
      </p>
      <VisitCopies locale={locale} visit={visit} />
      <VisitSuggestions locale={locale} visit={visit} />
      <Part locale={locale} actor={actor} visit={visit} part="matters" />
      <Part locale={locale} actor={actor} visit={visit} part="lesser" />
      {visit.more > 0 && <p className="soft">{t("passage.uncounted", { count: visit.more })}</p>}
    </>
  );
}

async function Part(props: { locale: Locale; actor: Actor; visit: ChangeLine; part: "matters" | "lesser" }) {
  const { locale, actor, visit, part } = props;
  const t = await getTranslations({ locale, namespace: "watches.visit" });
  const passages = visit.passages.filter(({ matters }) => matters === (part === "matters"));
  if (passages.length === 0) return null;
  const words = await wordsOfPassages([{ id: visit.id, lang: visit.lang, passages }], actor.id);
  return (
    <section aria-labelledby={part}>
      <h2 id={part}>{t(part)}</h2>
      <Passages locale={locale} lang={visit.lang} passages={passages} words={words.get(visit.id) ?? []} />
    </section>
  );
}
