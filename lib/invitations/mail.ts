import { siteUrl } from "@/lib/env";
import { href } from "@/lib/i18n/address";
import { mailWords } from "@/lib/i18n/mailWords";
import { LOCALES } from "@/lib/i18n/routing";
import type { JobPayload } from "@/lib/jobs";
import { sendMail } from "@/lib/mail";
import { unboxed } from "./box";
import { invitationToMail } from "./queries";

/**
 * The job: sends an invitation to the address that it names, in both languages: nobody knows yet which one they read.
 * One that has been revoked or accepted meanwhile, or whose token can no longer be read, is not sent.
 */
export async function mailInvitation(job: JobPayload<"mail_invitation">): Promise<void> {
  const invitation = await invitationToMail(job.invitationId, new Date());
  const token = unboxed(job.invitationId, job.token);
  if (!invitation || token === null) return;
  const site = new URL(siteUrl()).host;
  const inLanguages = LOCALES.map((locale) => {
    const t = mailWords(locale);
    const link = siteUrl().replace(/\/$/, "") + href(locale, `/invitation/${token}`);
    const words = { name: invitation.by, role: invitation.role, site, link };
    return { subject: t("invitation.subject", { site }), text: t("invitation.text", words) };
  });
  await sendMail({
    to: invitation.email,
    subject: inLanguages.map(({ subject }) => subject).join(" · "),
    text: inLanguages.map(({ text }) => text).join("\n\n— — —\n\n"),
  });
}
