import { transaction } from "@/lib/db";
import { ABUSE_KEPT_MS, EMAIL_KEPT_MS, EMAIL_LONGEST_MS } from "./limits";

/** The job: clears away what was set aside as abuse some time ago, and addresses for mail that are needed no more. */
export async function pruneReports(now = new Date()): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  await transaction(async (tx) => {
    await tx.report.deleteMany({ where: { status: "abuse", closedAt: { lt: before(ABUSE_KEPT_MS) } } });
    await tx.report.updateMany({
      where: {
        email: { not: null },
        OR: [{ closedAt: { lt: before(EMAIL_KEPT_MS) } }, { createdAt: { lt: before(EMAIL_LONGEST_MS) } }],
      },
      data: { email: null },
    });
  });
}
