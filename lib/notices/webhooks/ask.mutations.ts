import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import type { NoticeKind } from "../schema";
import { asked } from "./workflow";

/**
 * Deliveries have a queue of their own: a receiver that stalls holds up other receivers for its seconds, and no other
 * job.
 */
const QUEUE = "webhooks";

/** Asks for these to be made, each not before its time. */
export async function queueDeliveries(
  tx: Tx,
  deliveryIds: readonly string[],
  runAt: Date | null = null,
): Promise<void> {
  const payloads = deliveryIds.map((deliveryId) => ({ deliveryId }));
  await addJobs(tx, "deliver_webhook", payloads, { queue: QUEUE, runAt });
}

/** Has a notice sent to every webhook that takes its kind, once the transaction is there. */
export async function sendToWebhooks(tx: Tx, noticeId: string, kind: NoticeKind): Promise<void> {
  const hooks = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Webhook" WHERE status = 'active' AND (kinds = '{}' OR ${kind} = ANY(kinds))`;
  if (hooks.length === 0) return;
  const now = new Date();
  const rows = hooks.map(({ id: webhookId }) => ({ id: newId(), webhookId, noticeId, ...asked(now) }));
  await tx.webhookDelivery.createMany({ data: rows });
  await queueDeliveries(
    tx,
    rows.map(({ id }) => id),
  );
}
