import { getTranslations } from "next-intl/server";
import { OldAndNew } from "@/components/places/OldAndNew";
import { Notice } from "@/components/ui/Notice";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { wordsOfPassages } from "@/lib/notices/changedWords";
import type { ChangeLine } from "@/lib/watches/queries";
import { VisitCopies } from "./VisitCopies";
import styles from "./Watches.module.css";

type Props = { locale: Locale; visit: ChangeLine; rewordingId: string; personId: string };

/** On a suggested rewording: that the program found it at the source, with the passage as it was and as it is. */
export async function SeenAtSource({ locale, visit, rewordingId, personId }: Props) {
  const t = await getTranslations({ locale, namespace: "watches.seen" });
  const { watch, suggestions, passages } = visit;
  const nth = suggestions.find((one) => one.rewordingId === rewordingId)?.passage;
  const passage = nth === undefined ? undefined : passages[nth];
  const lang = visit.lang ?? watch.source.lang ?? "en";
  const words = passage
    ? (await wordsOfPassages([{ id: visit.id, lang, passages: [passage] }], personId)).get(visit.id)?.[0]
    : undefined;
  const date = formatPartialDate(dayOf(visit.at), locale);
  const { source } = watch;
  return (
    <div className={styles.seen}>
      <Notice title={t("title", { date })}>
        <p>
          {t.rich("lead", {
            source: () => (
              <a
                href={href(locale, `/desk/sources/${source.id}`)}
                lang={source.lang ? LANGUAGE_TAG[source.lang] : undefined}
              >
                {source.title}
              </a>
            ),
          })}
        </p>
        {passage && (
          <OldAndNew
            was={{ label: t("before"), text: passage.earlier ?? "" }}
            is={{ label: t("after", { date }), text: passage.later ?? "" }}
            lang={lang}
            locale={locale}
            ops={words ?? null}
          />
        )}
        <VisitCopies locale={locale} visit={visit} />
        <p className="small">
          <a href={href(locale, `/desk/watches/${watch.id}/${visit.id}`)}>{t("toVisit")}</a>
        </p>
      </Notice>
    </div>
  );
}
