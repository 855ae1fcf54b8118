import { DEMO_ACCOUNTS } from "@/lib/accounts/demo";
import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import { PEOPLE } from "../sample/people";
import type { PersonKey } from "../sample/shape";
import type { Journal } from "./journal";

export type People = Record<PersonKey, string>;

/**
 * The people of the story. With `passwordHash` all demo accounts are made and can sign in by it; without it
 * only those who wrote the story are there, and nobody can sign in as them.
 */
export async function loadPeople(tx: Tx, journal: Journal, passwordHash: string | null): Promise<void> {
  const authors: string[] = Object.values(PEOPLE);
  for (const { email, name, role } of DEMO_ACCOUNTS) {
    if (!passwordHash && !authors.includes(email)) continue;
    const known = await tx.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
    if (!known) {
      const id = newId();
      await tx.user.create({ data: { id, email, name, role, passwordHash, demo: true } });
      journal.record(null, {
        verb: "user.created",
        subjectType: "user",
        subjectId: id,
        data: { role, by: "demo" },
      });
    } else if (passwordHash && !known.passwordHash) {
      await tx.user.update({ where: { id: known.id }, data: { passwordHash } });
      journal.record(null, { verb: "user.password_set", subjectType: "user", subjectId: known.id, data: {} });
    }
  }
}

export async function peopleOf(tx: Tx): Promise<People> {
  const rows = await tx.user.findMany({
    where: { email: { in: Object.values(PEOPLE) } },
    select: { id: true, email: true },
  });
  const idOf = (email: string) => {
    const row = rows.find((one) => one.email === email);
    if (!row) throw new Error(`No account ${email}`);
    return row.id;
  };
  return {
    editor: idOf(PEOPLE.editor),
    firstReviewer: idOf(PEOPLE.firstReviewer),
    secondReviewer: idOf(PEOPLE.secondReviewer),
  };
}
