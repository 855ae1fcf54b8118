import { transaction } from "@/lib/db";
import { siteUrl } from "@/lib/env";
import { addJobs } from "@/lib/jobs";
import { sendMail, sendsMail } from "@/lib/mail";
import { type Digest, digestToMail, dueDigests } from "./queries";
import { digestText } from "./text";
import { unsubscribeAddress } from "./unsubscribe";

/** Each person's mail is a job of its own: one address that is not taken holds up nobody else. */
const QUEUE = "digests";

/** The job: asks for a mail to everybody whose digest is due. */
export async function askForDigests(now = new Date()): Promise<void> {
  if (!sendsMail()) return;
  const people = await dueDigests(now);
  await transaction((tx) =>
    addJobs(
      tx,
      "mail_digest",
      people.map((userId) => ({ userId })),
      { queue: QUEUE },
    ),
  );
}

/**
 * The job: one mail with all that a person was told and has neither read nor been mailed. Nothing is sent where there is
 * nothing. A mail counts as sent once the server has taken it: where the process dies between that and the commit it is
 * sent again. SMTP knows no way to ask whether a mail was taken, and one that comes twice is better than none.
 */
export async function mailDigest({ userId }: { userId: string }, now = new Date()): Promise<void> {
  if (!sendsMail()) return;
  const digest = await digestToMail(userId, now);
  if (!digest) return;
  if (digest.told.length > 0) await send(userId, digest);
  await transaction(async (tx) => {
    await tx.noticeRecipient.updateMany({
      where: { userId, noticeId: { in: digest.noticeIds } },
      data: { mailedAt: now },
    });
    await tx.digestSetting.updateMany({ where: { userId }, data: { doneAt: now } });
  });
}

async function send(userId: string, digest: Digest): Promise<void> {
  const unsubscribe = unsubscribeAddress(userId);
  await sendMail({
    to: digest.to,
    lang: digest.locale,
    ...digestText(digest, { site: siteUrl(), unsubscribe }),
    unsubscribe,
  });
}
