import { createTransport } from "nodemailer";
import { z } from "zod";
import { settings } from "@/lib/env";
import type { Lang } from "@/lib/generated/prisma/enums";
import type { SiteNames } from "@/lib/siteName";
import { namesOfSite } from "@/lib/siteName.queries";

/** Milliseconds for each step of a delivery: a server that says nothing holds up other jobs no longer. */
const STEP_MS = 10_000;
const DELIVERY_MS = 30_000;
/** RFC 5321's longest address. */
const LONGEST_EMAIL = 254;

const address = z.email().max(LONGEST_EMAIL);

/** `unsubscribe`: where one click ends mails of this kind (RFC 8058); for mails that come again by themselves. `lang`: in which
 * language the site's name stands as the sender's. */
export type Mail = { to: string; subject: string; text: string; unsubscribe?: string; lang?: Lang };

/** Whether the site can send e-mail. */
export function sendsMail(): boolean {
  return settings().SMTP_URL !== undefined;
}

/**
 * Sends one e-mail to one address; throws when the server does not take it. Addresses are handed over as objects: as
 * text, `a@b\r\nBcc: …` would be read as more of them.
 */
export async function sendMail(
  { to, subject, text, unsubscribe, lang = "en" }: Mail,
  names: () => Promise<SiteNames> = namesOfSite,
): Promise<void> {
  const { SMTP_URL: url, SMTP_FROM: from } = settings();
  if (!url || !from) throw new Error("SMTP_URL is not set: no e-mail can be sent.");
  const transport = createTransport({
    url,
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: DELIVERY_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: { name: (await names())[lang], address: address.parse(from) },
      to: { name: "", address: address.parse(to) },
      subject,
      text,
      // Nobody's absence note should come back to it.
      headers: { "auto-submitted": "auto-generated", ...(unsubscribe && unsubscribeHeaders(unsubscribe)) },
    });
  } finally {
    transport.close();
  }
}

/** RFC 2369 and 8058. The address is set as it is: nodemailer would fold a long one in the middle. */
function unsubscribeHeaders(address: string) {
  return {
    "list-unsubscribe": { prepared: true, value: `<${new URL(address).href}>` },
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
  };
}
