import { useTranslations } from "next-intl";
import { TermTable } from "@/components/comparison/TermTable";
import type { ANSWERS } from "@/lib/comparison";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { Reading } from "@/lib/reader/queries";
import type { ComparerRecord } from "@/lib/rewordings/comparerRecord";
import { diffTables } from "@/lib/rewordings/compareTables";
import styles from "./ComparerTable.module.css";

type Answer = (typeof ANSWERS)[number];
type Comparer = Pick<ComparerRecord, "changed" | "changes">;

type Props = {
  locale: Locale;
  reading: Reading;
  /** What the comparer said of the same words. */
  comparer: Comparer | null;
};

const answerOf = (changed: boolean | null): Answer =>
  changed === null ? "cannot_tell" : changed ? "changed" : "same";

/** What the second reader said of two wordings, for a reviewer, and where it and the program differ. */
export function ReaderTable({ locale, reading, comparer }: Props) {
  const t = useTranslations("promises.reader");
  const { answer, dropped, model, promptVersion, tokens, createdAt } = reading;
  const date = formatPartialDate(dayOf(createdAt), locale);
  return (
    <details className={styles.comparer}>
      <summary>
        {t("title")}
        <span className={styles.count}>{answer ? t(`short.${answer}`) : t("short.none")}</span>
      </summary>
      <p className="small soft">
        {t("lead", { model, date, version: promptVersion, tokens: tokens === null ? "none" : `${tokens}` })}
      </p>
      <p>{answer ? t(`answer.${answer}`) : t("answer.none")}</p>
      {answer && comparer && <Difference answer={answer} comparer={comparer} />}
      <ReaderRows reading={reading} comparer={comparer} />
      {dropped > 0 && <p className="small">{t("dropped", { count: dropped })}</p>}
      {answer && comparer && <OnlyComparers reading={reading} comparer={comparer} />}
    </details>
  );
}

/** Whether the program's answer is another one. */
function Difference({ answer, comparer }: { answer: Answer; comparer: Comparer }) {
  const t = useTranslations("promises.reader");
  const other = answerOf(comparer.changed);
  return <p>{t(other === answer ? "agrees" : `differs.${other}`)}</p>;
}

/** Its rows, each with what the program says of the same words. */
function ReaderRows({ reading, comparer }: Omit<Props, "locale">) {
  const t = useTranslations("promises");
  const record = useTranslations("record");
  const { fates } = diffTables(reading.changes, comparer?.changes ?? []);
  const beside = (place: number) => {
    const fate = fates[place];
    const row = fate?.row == null ? undefined : comparer?.changes[fate.row];
    if (!row) return t("reader.absent");
    if (fate?.fate === "kept") return t("reader.kept");
    return t("reader.otherwise", {
      term: record(`term.${row.term}`),
      effect: record(`effect.${row.effect}`),
    });
  };
  return (
    <TermTable
      caption={t("reader.title")}
      changes={reading.changes.map(({ why, ...row }) => ({ ...row, note: <bdi>{why}</bdi> }))}
      earlier={{ label: t("terms.from") }}
      later={{ label: t("terms.to") }}
      more={comparer ? { label: t("reader.beside"), cell: beside } : undefined}
      className={styles.table}
    />
  );
}

/** The program's rows of which the second reader says nothing. */
function OnlyComparers({ reading, comparer }: { reading: Reading; comparer: Comparer }) {
  const t = useTranslations("promises");
  const { added } = diffTables(reading.changes, comparer.changes);
  const rows = comparer.changes.filter((_, n) => added.includes(n));
  if (rows.length === 0) return null;
  return (
    <>
      <p className="small">{t("reader.only", { count: rows.length })}</p>
      <TermTable
        caption={t("reader.only", { count: rows.length })}
        changes={rows}
        earlier={{ label: t("terms.from") }}
        later={{ label: t("terms.to") }}
      />
    </>
  );
}
