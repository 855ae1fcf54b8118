import { transaction } from "@/lib/db";

const DAY = 24 * 60 * 60 * 1000;
/** What somebody read is gone from their list a year after; what they have not read stays. */
const READ_DAYS = 365;
/** What was sent to webhooks can be looked at for as long. */
const DELIVERY_DAYS = 90;

/** The job: clears away people's old copies and old deliveries. Notices themselves stay: their keys say that they were told. */
export async function pruneNotices(now = new Date()): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  await transaction(async (tx) => {
    await tx.noticeRecipient.deleteMany({ where: { readAt: { lt: before(READ_DAYS) } } });
    await tx.webhookDelivery.deleteMany({
      where: { createdAt: { lt: before(DELIVERY_DAYS) }, nextAt: null },
    });
  });
}
