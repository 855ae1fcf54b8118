import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ScreenReaderText } from "@/components/ui/ScreenReaderText";
import { formatPartialDate, parsePartialDate } from "@/lib/dates";
import { Lang, SourceKind, Stance } from "@/lib/generated/prisma/enums";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import { marked } from "@/lib/proposals/marked";
import { differences, type Field, type Words } from "@/lib/proposals/words";
import styles from "./Proposals.module.css";

type Props = {
  locale: Locale;
  before: Words;
  after: Words;
  /** What readers see now, where that is no longer `before`. */
  now?: Words | null;
};

/** Two states beside each other, field by field, with the words that differ marked. */
export async function WordsTable({ locale, before, after, now }: Props) {
  const t = await getTranslations({ locale, namespace: "proposals" });
  const say = await describer(locale);
  const rows = differences(before, after);
  return (
    <table className={`folding ${styles.words}`}>
      <thead>
        <tr>
          <th scope="col">{t("table.field")}</th>
          <th scope="col">{t("table.before")}</th>
          {now && <th scope="col">{t("table.now")}</th>}
          <th scope="col">{t("table.after")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const texts = { before: say(row.field, row.before), after: say(row.field, row.after) };
          return (
            <tr key={row.field}>
              <th scope="row">{t(`field.${row.field}`)}</th>
              <td data-label={t("table.before")}>
                <Side locale={locale} side="removed" {...texts} none={t("table.none")} />
              </td>
              {now && (
                <td data-label={t("table.now")}>
                  {say(row.field, now[row.field] ?? null) ?? t("table.none")}
                </td>
              )}
              <td data-label={t("table.after")}>
                <Side locale={locale} side="added" {...texts} none={t("table.none")} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Side(props: {
  locale: Locale;
  side: "removed" | "added";
  before: string | null;
  after: string | null;
  none: string;
}): ReactNode {
  const { side, before, after } = props;
  const text = side === "removed" ? before : after;
  if (text === null) return <span className="soft">{props.none}</span>;
  const t = markTranslator(props.locale);
  const parts = marked(before ?? "", after ?? "");
  const words = parts[side];
  const mark = side === "removed" ? <del>{words}</del> : <ins>{words}</ins>;
  return (
    <>
      {parts.start}
      {words && <ScreenReaderText locale={props.locale}>{t(side)}</ScreenReaderText>}
      {words && mark}
      {words && <ScreenReaderText locale={props.locale}>{t("end")}</ScreenReaderText>}
      {parts.end}
    </>
  );
}

/** Puts a field into words: codes and dates as they are told elsewhere. */
async function describer(locale: Locale): Promise<(field: Field, value: string | null) => string | null> {
  const t = await getTranslations({ locale, namespace: "record" });
  const claims = await getTranslations({ locale, namespace: "claims" });
  const sources = await getTranslations({ locale, namespace: "sources" });
  return (field, value) => {
    if (value === null) return null;
    switch (field) {
      case "stance":
        return value in Stance ? t(`stance.${value as Stance}`) : value;
      case "sourceKind":
        return value in SourceKind ? t(`sourceKind.${value as SourceKind}`) : value;
      case "lang":
        return value in Lang ? sources(`language.${value as Lang}`) : value;
      case "givenBy":
        return claims.has(`givenBy.${value}` as "givenBy.person")
          ? claims(`givenBy.${value}` as "givenBy.person")
          : value;
      case "saidOn":
      case "publishedOn": {
        const date = parsePartialDate(value);
        return date ? formatPartialDate(date, locale) : value;
      }
      default:
        return value;
    }
  };
}
