import { siteUrl } from "@/lib/env";
import { type Refusal, refuse } from "@/lib/errors";
import { isGuessable } from "./guessable";

/** What whoever guesses tries first of all, of every site like this one. */
const SITE_NAME = "Stet";

/** The refusal, beside `field`, of a password that is among the first to be tried for this person; or null. */
export async function guessableRefusal(
  field: string,
  password: string,
  person: { name: string; email: string },
): Promise<Refusal | null> {
  const about = [person.name, person.email, SITE_NAME, new URL(siteUrl()).host];
  if (!(await isGuessable(password, about))) return null;
  return refuse("invalid", { fields: { [field]: "password_common" } });
}
