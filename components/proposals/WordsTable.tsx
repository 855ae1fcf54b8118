import { getTranslations } from "next-intl/server";
import { Fragment, type ReactNode } from "react";
import { ScreenReaderText } from "@/components/ui/ScreenReaderText";
import { formatPartialDate, parsePartialDate } from "@/lib/dates";
import { Lang, SourceKind, Stance } from "@/lib/generated/prisma/enums";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import { linesOf, type Piece, piecesOf } from "@/lib/proposals/marked";
import { differences, type Field, LISTS, type Words } from "@/lib/proposals/words";
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
          const { field } = row;
          const texts = { field, before: say(field, row.before), after: say(field, row.after) };
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
  field: Field;
  before: string | null;
  after: string | null;
  none: string;
}): ReactNode {
  const { side, field, before, after } = props;
  const [text, other] = side === "removed" ? [before, after] : [after, before];
  if (text === null) return <span className="soft">{props.none}</span>;
  const pieces = LISTS.includes(field)
    ? linesOf(text, other ?? "")
    : piecesOf(side, before ?? "", after ?? "");
  const Mark = side === "removed" ? "del" : "ins";
  const t = markTranslator(props.locale);
  return keyed(pieces).map(({ key, words, differs }) =>
    differs ? (
      <Fragment key={key}>
        <ScreenReaderText locale={props.locale}>{t(side)}</ScreenReaderText>
        <Mark>{words}</Mark>
        <ScreenReaderText locale={props.locale}>{t("end")}</ScreenReaderText>
      </Fragment>
    ) : (
      words
    ),
  );
}

/** The stretches of a text stay where they are. */
const keyed = (pieces: readonly Piece[]) => pieces.map((piece, key) => ({ ...piece, key }));

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
