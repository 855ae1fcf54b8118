import { getFormatter, getTranslations } from "next-intl/server";
import type { WordChange } from "@/lib/compare/words/diff";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { ChangeLine, VisitLine } from "@/lib/watches/queries";
import { Passages } from "./Passages";
import { passagesShown } from "./passagesShown";
import { VisitCopies } from "./VisitCopies";
import { VisitSuggestions } from "./VisitSuggestions";
import { visitReason, visitTitle } from "./visitWords";
import styles from "./Watches.module.css";
import { Address } from "./WatchFacts";

type Props = {
  locale: Locale;
  visit: VisitLine;
  watch: ChangeLine["watch"];
  words: readonly (readonly WordChange[])[];
  /** Whether it stands among visits to other pages. */
  namesPage?: boolean;
};

const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" } as const;
const ALARMS: readonly VisitLine["kind"][] = ["wording", "substance", "other_document"];

/** One visit that found something, in the timeline: what it was, the words that went and came, and where more is seen. */
export async function VisitEntry({ locale, visit, watch, words, namesPage = false }: Props) {
  const title = await visitTitle(locale, visit);
  const reason = await visitReason(locale, visit);
  const { source } = watch;
  // A list of its own has no heading above its rows but that of the page.
  const Title = namesPage ? "h2" : "h3";
  return (
    <li className={ALARMS.includes(visit.kind) ? "line change" : "line"}>
      <p className="when">
        <SeenAt locale={locale} at={visit.at} />
      </p>
      <span className="dot" aria-hidden="true" />
      <div className={`said ${styles.what}`}>
        {namesPage && (
          <p className="claim" lang={source.lang ? LANGUAGE_TAG[source.lang] : undefined}>
            <a href={href(locale, `/desk/watches/${watch.id}`)}>{source.title}</a>
          </p>
        )}
        <Title className={styles.title}>{title}</Title>
        {reason && <p className="small soft">{reason}</p>}
        {visit.movedTo && <MovedTo locale={locale} visit={visit} />}
        <Shown locale={locale} visit={visit} watch={watch} words={words} />
        <VisitSuggestions locale={locale} visit={visit} />
        <VisitCopies locale={locale} visit={visit} />
      </div>
    </li>
  );
}

/** The day, and under it the time: a margin holds no more in a line. */
async function SeenAt({ locale, at }: { locale: Locale; at: Date }) {
  const format = await getFormatter({ locale });
  return (
    <time dateTime={at.toISOString()}>
      {formatPartialDate(dayOf(at), locale)}
      <span className={styles.time}>{format.dateTime(at, TIME)}</span>
    </time>
  );
}

async function MovedTo({ locale, visit }: Pick<Props, "locale" | "visit">) {
  const t = await getTranslations({ locale, namespace: "watches.why" });
  return (
    <p className="small">
      {t("moved")} <Address url={visit.movedTo ?? ""} />
    </p>
  );
}

/** The first passages; of what alarms nobody only who asks sees them. */
async function Shown({ locale, visit, watch, words }: Omit<Props, "namesPage">) {
  const t = await getTranslations({ locale, namespace: "watches.passage" });
  const passages = passagesShown(visit);
  if (passages.length === 0) return null;
  const rest = visit.passages.length + visit.more - passages.length;
  const shown = (
    <>
      <Passages locale={locale} lang={visit.lang} passages={passages} words={words} />
      <p className="small">
        <a href={href(locale, `/desk/watches/${watch.id}/${visit.id}`)}>
          {rest > 0 ? t("more", { count: rest }) : t("all")}
        </a>
      </p>
    </>
  );
  if (ALARMS.includes(visit.kind)) return shown;
  return (
    <details>
      <summary className="small">{t("show", { count: visit.passages.length + visit.more })}</summary>
      {shown}
    </details>
  );
}
