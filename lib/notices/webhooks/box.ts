import { env } from "@/lib/env";
import { decrypt, encrypt } from "@/lib/secretBox";

const purposeOf = (webhookId: string) => `webhook ${webhookId}`;

/** A signing secret as the database keeps it. */
export function boxed(webhookId: string, secret: string): string {
  return encrypt(purposeOf(webhookId), secret, env().NEXTAUTH_SECRET);
}

/** The secret again; null when the site's own was changed since. */
export function unboxed(webhookId: string, box: string): string | null {
  const opened = decrypt(purposeOf(webhookId), box, env().NEXTAUTH_SECRET);
  return opened.ok ? opened.text : null;
}
