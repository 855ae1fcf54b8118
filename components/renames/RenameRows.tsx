import type { Actor } from "@/lib/auth/can";
import type { Locale } from "@/lib/i18n/routing";
import type { RenameRow as Row } from "@/lib/renames/queries";
import { RenameRow } from "./RenameRow";
import styles from "./Renames.module.css";

type Props = { locale: Locale; actor: Actor; rows: Row[]; onePerson: boolean };

/** Names of one thing, each with what can be done. */
export function RenameRows({ locale, actor, rows, onePerson }: Props) {
  if (rows.length === 0) return null;
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <RenameRow key={row.id} locale={locale} actor={actor} row={row} onePerson={onePerson} />
      ))}
    </ul>
  );
}
