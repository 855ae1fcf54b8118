import { useTranslations } from "next-intl";
import { type TableRow, TermTable } from "@/components/comparison/TermTable";
import type { Disclosure } from "@/lib/generated/prisma/enums";
import type { Span } from "@/lib/language/span";
import { diffTables } from "@/lib/rewordings/compareTables";
import type { Cells } from "@/lib/rewordings/highlights";
import styles from "./ComparerTable.module.css";
import type { RowFate } from "./TermRow";

type ComparerRow = TableRow & { spans: { earlier: Span[]; later: Span[] } };

/** What the comparer said of two wordings, for a reviewer. */
export type ComparerView = {
  changes: ComparerRow[];
  disclosure: Disclosure | null;
  /** Pairs of names that it read as one. */
  renames: readonly (readonly [string, string])[];
  /** Whether it was said of the wordings as they are now. */
  isOfThese: boolean;
};

/** For each row of the reviewer's table: whether the comparer said it so, otherwise, or not at all. */
export function fatesOfRows(comparer: readonly Cells[], rows: readonly Cells[]): RowFate[] {
  const { fates } = diffTables(comparer, rows);
  return rows.map((_, n) => {
    const fate = fates.find(({ row }) => row === n)?.fate;
    return fate === "kept" || fate === "changed" ? fate : "added";
  });
}

/** The comparer's own table, as it was, and what became of each of its rows. */
export function ComparerTable({ comparer, rows }: { comparer: ComparerView; rows: readonly Cells[] }) {
  const t = useTranslations("promises.comparer");
  const record = useTranslations("record");
  const { fates, added } = diffTables(comparer.changes, rows);
  const differ = fates.filter(({ fate }) => fate !== "kept").length + added.length;
  return (
    <details className={styles.comparer}>
      <summary>
        {t("title")}
        <span className={styles.count}>{t(differ === 0 ? "unchanged" : "differs", { count: differ })}</span>
      </summary>
      <p className="small soft">{t("lead")}</p>
      {!comparer.isOfThese && <p className="small">{t("otherWords")}</p>}
      {comparer.changes.length === 0 && <p>{t("nothing")}</p>}
      <ComparerRows comparer={comparer} rows={rows} />
      {comparer.renames.length > 0 && (
        <p className="small">
          {t("names", { names: comparer.renames.map((names) => names.join(" / ")).join(", ") })}
        </p>
      )}
      {comparer.disclosure && (
        <p className="small">
          {t("disclosure", { disclosure: record(`disclosure.${comparer.disclosure}`) })}
        </p>
      )}
      {added.length > 0 && (
        <p className="small">{t("added", { rows: added.map((row) => row + 1).join(", ") })}</p>
      )}
    </details>
  );
}

function ComparerRows({ comparer, rows }: { comparer: ComparerView; rows: readonly Cells[] }) {
  const t = useTranslations("promises");
  const { fates } = diffTables(comparer.changes, rows);
  const fateOf = (place: number) => {
    const found = fates[place];
    return found && found.fate !== "absent"
      ? t(`comparer.${found.fate}`, { row: found.row + 1 })
      : t("comparer.absent");
  };
  return (
    <TermTable
      changes={comparer.changes}
      earlier={{ label: t("terms.from") }}
      later={{ label: t("terms.to") }}
      effect={t("comparer.why")}
      more={{ label: t("comparer.now"), cell: fateOf }}
      className={styles.table}
    />
  );
}
