import { useTranslations } from "next-intl";
import type { Reason } from "@/lib/compare/types";
import type { Disclosure, Effect, Term } from "@/lib/generated/prisma/enums";
import type { Span } from "@/lib/language/span";
import { diffTables } from "@/lib/rewordings/compareTables";
import type { Cells } from "@/lib/rewordings/highlights";
import styles from "./ComparerTable.module.css";
import type { RowFate } from "./TermRow";
import table from "./TermTable.module.css";

type ProgramRow = {
  term: Term;
  effect: Effect;
  from: string | null;
  to: string | null;
  spans: { earlier: Span[]; later: Span[] };
  reason: Reason | null;
};

/** What the program said of two wordings, for a reviewer. */
export type ProgramView = {
  changes: ProgramRow[];
  disclosure: Disclosure | null;
  /** Whether it was said of the wordings as they are now. */
  isOfThese: boolean;
};

/** For each row of the reviewer's table: whether the program said it so, otherwise, or not at all. */
export function fatesOfRows(program: readonly Cells[], rows: readonly Cells[]): RowFate[] {
  const { fates } = diffTables(program, rows);
  return rows.map((_, n) => {
    const fate = fates.find(({ row }) => row === n)?.fate;
    return fate === "kept" || fate === "changed" ? fate : "added";
  });
}

/** The program's own table, kept as it was, and what became of each of its rows. */
export function ProgramSaid({ program, rows }: { program: ProgramView; rows: readonly Cells[] }) {
  const t = useTranslations("promises.program");
  const record = useTranslations("record");
  const { fates, added } = diffTables(program.changes, rows);
  const differ = fates.filter(({ fate }) => fate !== "kept").length + added.length;
  return (
    <details className={styles.program}>
      <summary>
        {t("title")}
        <span className={styles.count}>{t(differ === 0 ? "unchanged" : "differs", { count: differ })}</span>
      </summary>
      <p className="small soft">{t("lead")}</p>
      {!program.isOfThese && <p className="small">{t("otherWords")}</p>}
      {program.changes.length === 0 && <p>{t("nothing")}</p>}
      {program.changes.length > 0 && <ProgramTable program={program} rows={rows} />}
      {program.disclosure && (
        <p className="small">{t("disclosure", { disclosure: record(`disclosure.${program.disclosure}`) })}</p>
      )}
      {added.length > 0 && (
        <p className="small">{t("added", { rows: added.map((row) => row + 1).join(", ") })}</p>
      )}
    </details>
  );
}

function ProgramTable({ program, rows }: { program: ProgramView; rows: readonly Cells[] }) {
  const t = useTranslations("promises");
  const { fates } = diffTables(program.changes, rows);
  const listed = program.changes.map((change, n) => ({ change, fate: fates[n], place: n }));
  return (
    <table className={`${table.table} ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col">{t("terms.term")}</th>
          <th scope="col">{t("terms.from")}</th>
          <th scope="col">{t("terms.to")}</th>
          <th scope="col">{t("program.why")}</th>
          <th scope="col">{t("program.now")}</th>
        </tr>
      </thead>
      <tbody>
        {listed.map(({ change, fate, place }) => (
          <ProgramLine key={place} change={change} fate={fate} />
        ))}
      </tbody>
    </table>
  );
}

type Fate = ReturnType<typeof diffTables>["fates"][number];

function ProgramLine({ change, fate }: { change: ProgramRow; fate: Fate | undefined }) {
  const t = useTranslations("promises");
  const record = useTranslations("record");
  const words = (text: string | null) =>
    text ? <q>{text}</q> : <span className="soft">{t("terms.none")}</span>;
  return (
    <tr>
      <th scope="row">{record(`term.${change.term}`)}</th>
      <td data-label={t("terms.from")}>{words(change.from)}</td>
      <td data-label={t("terms.to")}>{words(change.to)}</td>
      <td data-label={t("program.why")}>
        <strong>{record(`effect.${change.effect}`)}</strong>
        {change.reason && <span className={table.note}>{t(`reasons.${change.reason}`)}</span>}
      </td>
      <td data-label={t("program.now")}>
        {fate && fate.fate !== "absent"
          ? t(`program.${fate.fate}`, { row: fate.row + 1 })
          : t("program.absent")}
      </td>
    </tr>
  );
}
