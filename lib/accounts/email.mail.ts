import { siteUrl } from "@/lib/env";
import { href } from "@/lib/i18n/address";
import { mailWords } from "@/lib/i18n/mailWords";
import type { JobPayload } from "@/lib/jobs";
import { sendMail } from "@/lib/mail";
import { emailChangeToMail } from "./email.queries";
import { unboxed } from "./emailBox";

/** The job: sends the link to the address that it would make an account's. A link that ended meanwhile is not sent. */
export async function mailEmailLink(job: JobPayload<"mail_email_link">): Promise<void> {
  const change = await emailChangeToMail(job.changeId, new Date());
  const token = unboxed(job.changeId, job.token);
  if (!change || token === null) return;
  const t = mailWords(job.locale);
  const site = new URL(siteUrl()).host;
  const link = siteUrl().replace(/\/$/, "") + href(job.locale, `/email/${token}`);
  await sendMail({
    to: change.email,
    lang: job.locale,
    subject: t("email.subject", { site }),
    text: t("email.text", { name: change.name, site, link }),
  });
}

/** The job: tells the former address. The next one is not named there: the mailbox may be somebody else's by now. */
export async function mailEmailChanged({
  email,
  name,
  locale,
}: JobPayload<"mail_email_changed">): Promise<void> {
  const t = mailWords(locale);
  const site = new URL(siteUrl()).host;
  await sendMail({
    to: email,
    lang: locale,
    subject: t("emailChanged.subject", { site }),
    text: t("emailChanged.text", { name, site }),
  });
}
