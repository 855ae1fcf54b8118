import { env, siteUrl } from "@/lib/env";
import { href } from "@/lib/i18n/address";
import { mailWords } from "@/lib/i18n/mailWords";
import { LOCALES } from "@/lib/i18n/routing";
import type { JobPayload } from "@/lib/jobs";
import { sendMail } from "@/lib/mail";
import { decrypt, encrypt } from "@/lib/secretBox";
import { invitationToMail } from "./queries";

const purposeOf = (invitationId: string) => `invitation ${invitationId}`;

/** An invitation's token as it waits in the queue: no copy of the database lets anybody in. */
export function boxed(invitationId: string, token: string): string {
  return encrypt(purposeOf(invitationId), token, env().NEXTAUTH_SECRET);
}

/**
 * The job: sends an invitation to the address that it names, in both languages: nobody knows yet which one they read.
 * One that has been revoked or accepted meanwhile, or whose token can no longer be read, is not sent.
 */
export async function mailInvitation(job: JobPayload<"mail_invitation">): Promise<void> {
  const invitation = await invitationToMail(job.invitationId, new Date());
  const token = decrypt(purposeOf(job.invitationId), job.token, env().NEXTAUTH_SECRET);
  if (!invitation || !token.ok) return;
  const site = new URL(siteUrl()).host;
  const inLanguages = LOCALES.map((locale) => {
    const t = mailWords(locale);
    const link = siteUrl().replace(/\/$/, "") + href(locale, `/invitation/${token.text}`);
    const words = { name: invitation.by, role: invitation.role, site, link };
    return { subject: t("invitation.subject", { site }), text: t("invitation.text", words) };
  });
  await sendMail({
    to: invitation.email,
    subject: inLanguages.map(({ subject }) => subject).join(" · "),
    text: inLanguages.map(({ text }) => text).join("\n\n— — —\n\n"),
  });
}
