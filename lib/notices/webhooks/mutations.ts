import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows, type Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Webhook } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { boxed } from "./box";
import type { AddedWebhook } from "./schema";
import { newSigningSecret } from "./sign";
import { stopWebhook } from "./stop.mutations";
import { hasEnded } from "./workflow";

/** Each notice is sent to each of them: as many as a site has programs beside it, and no more. */
const MOST_WEBHOOKS = 20;
/** For so long the secret before signs too. */
const CHANGE_OVER_MS = 24 * 60 * 60 * 1000;
/** Key of the advisory lock under which webhooks are added: "hook" in ASCII. */
const ADDING_LOCK = 0x686f6f6b;

type Named = { webhookId: string };
/** Shown once, to whoever made it. */
type WithSecret = { secret: string };

/** Adds an address to which notices are sent from now on. */
export function addWebhook(actor: Actor, { name, url, kinds }: AddedWebhook): Promise<Result<WithSecret>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "manage_webhooks");
    if (no) return no;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADDING_LOCK})`;
    const [row] = await tx.$queryRaw<
      { count: number }[]
    >`SELECT count(*)::int AS count FROM "Webhook" WHERE status <> 'ended'`;
    if ((row?.count ?? 0) >= MOST_WEBHOOKS)
      return refuse("webhooks_too_many", { values: { count: MOST_WEBHOOKS } });
    const [id, secret] = [newId(), newSigningSecret()];
    await tx.webhook.create({
      data: { id, name, url, kinds, secret: boxed(id, secret), createdById: me.id },
    });
    await append(tx, me.id, { verb: "webhook.added", subjectType: "webhook", subjectId: id, data: {} });
    return done({ secret });
  });
}

/** A new secret; for a day each message is signed with the one before as well. */
export function rotateSecret(actor: Actor, named: Named): Promise<Result<WithSecret>> {
  return change(actor, named, async (tx, me, hook) => {
    if (hasEnded(hook.status)) return refuse("webhook_ended");
    const secret = newSigningSecret();
    const formerUntil = new Date(Date.now() + CHANGE_OVER_MS);
    await tx.webhook.update({
      where: { id: hook.id },
      data: { secret: boxed(hook.id, secret), formerSecret: hook.secret, formerUntil },
    });
    await append(tx, me.id, line("webhook.secret_rotated", hook.id));
    return done({ secret });
  });
}

export function pauseWebhook(actor: Actor, named: Named): Promise<Result<null>> {
  return step(actor, named, "pause");
}

/** Ends it for good; its deliveries stay to be read for their days. */
export function endWebhook(actor: Actor, named: Named): Promise<Result<null>> {
  return step(actor, named, "end");
}

/** Sends again, what waits at once. What happened while it was paused is not sent. */
export function resumeWebhook(actor: Actor, named: Named): Promise<Result<null>> {
  return step(actor, named, "resume");
}

function step(actor: Actor, named: Named, name: "pause" | "resume" | "end"): Promise<Result<null>> {
  return change(actor, named, async (tx, me, hook) => {
    if (hasEnded(hook.status)) return refuse("webhook_ended");
    const isDone = await stopWebhook(tx, hook, { step: name, by: "admin" }, me.id);
    return isDone ? done(null) : refuse("webhook_state");
  });
}

const line = (verb: "webhook.secret_rotated", subjectId: string): AuditEvent => ({
  verb,
  subjectType: "webhook",
  subjectId,
  data: {},
});

/** A change of one webhook by an admin, on the held row. */
async function change<T>(
  actor: Actor,
  { webhookId }: Named,
  work: (tx: Tx, me: Actor, hook: Webhook) => Promise<Result<T>>,
): Promise<Result<T>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "manage_webhooks");
    if (no) return no;
    await lockRows(tx, "Webhook", [webhookId]);
    const hook = await tx.webhook.findUnique({ where: { id: webhookId } });
    return hook ? work(tx, me, hook) : refuse("not_found");
  });
}
