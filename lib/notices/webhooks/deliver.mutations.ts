import { lockRows, transaction } from "@/lib/db";
import { queueDeliveries } from "./ask.mutations";
import { deliveryToMake, type ToMake } from "./queries";
import { type Attempt, type SendOptions, send } from "./send";
import { signedHeaders } from "./sign";
import { stopWebhook } from "./stop.mutations";
import { afterAttempt, isTaken, isWaiting, stopAfter } from "./workflow";

/** What tests give instead of the web and the clock. */
type World = SendOptions & { now?: () => Date };

/**
 * The job: one attempt to hand a delivery over, and what follows from it. Cut off between the two it is sent again: the
 * receiver knows by its id what it has.
 */
export async function deliverWebhook(
  { deliveryId }: { deliveryId: string },
  { now = () => new Date(), ...options }: World = {},
): Promise<void> {
  const delivery = await deliveryToMake(deliveryId, now());
  if (delivery) await finish(delivery, await attempt(delivery, now(), options), now());
}

async function attempt({ id, url, body, secrets }: ToMake, at: Date, options: SendOptions): Promise<Attempt> {
  if (secrets.length === 0) return { outcome: "no_secret", httpStatus: null, answer: null, waitSeconds: 0 };
  return send({ url, body, headers: signedHeaders({ id, at, body }, secrets) }, options);
}

async function finish(made: ToMake, { waitSeconds, ...said }: Attempt, now: Date): Promise<void> {
  await transaction(async (tx) => {
    await lockRows(tx, "Webhook", [made.webhookId]);
    await lockRows(tx, "WebhookDelivery", [made.id]);
    const row = await tx.webhookDelivery.findUnique({ where: { id: made.id } });
    const hook = await tx.webhook.findUniqueOrThrow({ where: { id: made.webhookId } });
    // Another run of this job was first, or the webhook ended meanwhile.
    if (!row || !isWaiting(row.status) || row.attempts !== made.attempts) return;
    const attempts = made.attempts + 1;
    const after = afterAttempt(attempts, { outcome: said.outcome, waitSeconds }, now);
    await tx.webhookDelivery.update({
      where: { id: made.id },
      data: { attempts, ...said, ...after, triedAt: now },
    });
    const failingSince = isTaken(said.outcome) ? null : (hook.failingSince ?? now);
    if (failingSince?.getTime() !== hook.failingSince?.getTime())
      await tx.webhook.update({ where: { id: hook.id }, data: { failingSince } });
    if (after.nextAt) await queueDeliveries(tx, [made.id], after.nextAt);
    const stop = stopAfter(said.outcome, failingSince, now);
    if (stop) await stopWebhook(tx, hook, stop, null);
  });
}
