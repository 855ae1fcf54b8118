import { transaction } from "@/lib/db";
import { siteUrl } from "@/lib/env";
import { href } from "@/lib/i18n/address";
import { mailWords } from "@/lib/i18n/mailWords";
import type { JobPayload } from "@/lib/jobs";
import { sendMail, sendsMail } from "@/lib/mail";
import { reportToMail } from "./queries";

/**
 * The job: mails the answer to whoever asked for that, and forgets where to. Its address is not in the mail: of its token
 * only a hash is kept. Run twice, cut off between the two, it mails twice.
 */
export async function mailReportAnswer({ reportId }: JobPayload<"mail_report_answer">): Promise<void> {
  const report = await reportToMail(reportId);
  if (!report?.email || report.answer === null || !sendsMail()) return;
  const { lang, path, status, answer, answerUrl } = report;
  const t = mailWords(lang);
  const site = new URL(siteUrl()).host;
  const at = (page: string) => siteUrl().replace(/\/$/, "") + href(lang, page);
  const changed = answerUrl && (answerUrl.startsWith("/") ? at(answerUrl) : answerUrl);
  await sendMail({
    to: report.email,
    lang,
    subject: t("report.subject", { site }),
    text: [
      t(status === "declined" ? "report.declined" : "report.answered", { page: at(path) }),
      answer,
      ...(changed ? [t("report.changed", { link: changed })] : []),
      t("report.foot"),
    ].join("\n\n"),
  });
  await transaction((tx) => tx.report.update({ where: { id: reportId }, data: { email: null } }));
}
