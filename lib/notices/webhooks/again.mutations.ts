import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import { newId } from "@/lib/id";
import { queueDeliveries } from "./ask.mutations";
import { asked, isSentTo, isWaiting } from "./workflow";

/** Sends a message without a notice, to see whether it is taken. */
export function testWebhook(actor: Actor, { webhookId }: { webhookId: string }): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "manage_webhooks");
    if (no) return no;
    await lockRows(tx, "Webhook", [webhookId]);
    const hook = await tx.webhook.findUnique({ where: { id: webhookId }, select: { status: true } });
    if (!hook) return refuse("not_found");
    if (!isSentTo(hook.status)) return refuse("webhook_state");
    const id = newId();
    await tx.webhookDelivery.create({ data: { id, webhookId, ...asked(new Date()) } });
    await queueDeliveries(tx, [id]);
    return done(null);
  });
}

/** Sends once more what was taken or given up: the same message, with the same id. */
export function sendAgain(actor: Actor, { deliveryId }: { deliveryId: string }): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "manage_webhooks");
    if (no) return no;
    const found = await tx.webhookDelivery.findUnique({
      where: { id: deliveryId },
      select: { webhookId: true },
    });
    if (!found) return refuse("not_found");
    await lockRows(tx, "Webhook", [found.webhookId]);
    await lockRows(tx, "WebhookDelivery", [deliveryId]);
    const row = await tx.webhookDelivery.findUniqueOrThrow({
      where: { id: deliveryId },
      include: { webhook: { select: { status: true } } },
    });
    if (!isSentTo(row.webhook.status)) return refuse("webhook_state");
    if (isWaiting(row.status)) return refuse("delivery_waits");
    await tx.webhookDelivery.update({ where: { id: deliveryId }, data: asked(new Date()) });
    await queueDeliveries(tx, [deliveryId]);
    return done(null);
  });
}
