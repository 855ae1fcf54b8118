import { env } from "@/lib/env";
import { decrypt, encrypt } from "@/lib/secretBox";

const purposeOf = (invitationId: string) => `invitation ${invitationId}`;

/** An invitation's token as it waits in the queue: no copy of the database lets anybody in. */
export function boxed(invitationId: string, token: string): string {
  return encrypt(purposeOf(invitationId), token, env().NEXTAUTH_SECRET);
}

/** The token again; null when the site's secret was changed since. */
export function unboxed(invitationId: string, box: string): string | null {
  const opened = decrypt(purposeOf(invitationId), box, env().NEXTAUTH_SECRET);
  return opened.ok ? opened.text : null;
}
