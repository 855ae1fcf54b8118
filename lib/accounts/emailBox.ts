import { env } from "@/lib/env";
import { decrypt, encrypt } from "@/lib/secretBox";

const purposeOf = (changeId: string) => `email change ${changeId}`;

/** The token of a changed address as it waits in the queue: no copy of the database confirms an address. */
export function boxed(changeId: string, token: string): string {
  return encrypt(purposeOf(changeId), token, env().NEXTAUTH_SECRET);
}

/** The token again; null when the site's secret was changed since. */
export function unboxed(changeId: string, box: string): string | null {
  const opened = decrypt(purposeOf(changeId), box, env().NEXTAUTH_SECRET);
  return opened.ok ? opened.text : null;
}
