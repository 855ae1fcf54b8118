import type { Actor } from "@/lib/auth/can";
import type { Locale } from "@/lib/i18n/routing";
import type { RenameRow as Row } from "@/lib/renames/queries";
import { onePersonMode } from "@/lib/settings/queries";
import { RenameRow } from "./RenameRow";
import styles from "./Renames.module.css";

/** Names of one thing, each with what can be done. */
export async function RenameRows({ locale, actor, rows }: { locale: Locale; actor: Actor; rows: Row[] }) {
  if (rows.length === 0) return null;
  const onePerson = await onePersonMode();
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <RenameRow key={row.id} locale={locale} actor={actor} row={row} onePerson={onePerson} />
      ))}
    </ul>
  );
}
