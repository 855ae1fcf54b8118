import { append } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/db";
import type { Webhook } from "@/lib/generated/prisma/client";
import type { WebhookStop } from "@/lib/generated/prisma/enums";
import { queueDeliveries } from "./ask.mutations";
import { afterStep, givenUp, hasEnded, isSentTo, type WebhookStep } from "./workflow";

/** Deliveries that are asked for again when a webhook is resumed; older ones can be sent one by one. */
const MOST_RESUMED = 1_000;

/**
 * Pauses, resumes or ends a webhook whose row is held, and says so in the log: `actorId` is null where its answers did
 * it. False where it is not in a state for that.
 */
export async function stopWebhook(
  tx: Tx,
  { id, status }: Pick<Webhook, "id" | "status">,
  { step, by }: { step: WebhookStep; by: WebhookStop },
  actorId: string | null,
): Promise<boolean> {
  const after = afterStep(status, step, by);
  if (!after) return false;
  // Whoever resumes it has looked: its days begin anew.
  const data = isSentTo(after.status) ? { ...after, failingSince: null } : after;
  await tx.webhook.update({ where: { id }, data });
  const waiting = { webhookId: id, nextAt: { not: null } };
  if (hasEnded(after.status)) await tx.webhookDelivery.updateMany({ where: waiting, data: givenUp });
  if (isSentTo(after.status)) {
    const rows = await tx.webhookDelivery.findMany({
      where: waiting,
      orderBy: { id: "desc" },
      take: MOST_RESUMED,
      select: { id: true },
    });
    await queueDeliveries(
      tx,
      rows.map((row) => row.id),
    );
  }
  const subject = { subjectType: "webhook", subjectId: id } as const;
  if (step === "resume") await append(tx, actorId, { verb: "webhook.resumed", ...subject, data: {} });
  else
    await append(tx, actorId, {
      verb: step === "end" ? "webhook.ended" : "webhook.paused",
      ...subject,
      data: { by },
    });
  return true;
}
