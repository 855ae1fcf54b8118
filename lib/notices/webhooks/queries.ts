import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PAGE_SIZE, type Page, pageArgs, pageOf } from "@/lib/paging";
import { toldOf } from "../queries";
import type { NoticeContent } from "../schema";
import { bodyOf, testBody } from "./body";
import { unboxed } from "./box";
import { isSentTo, isWaiting } from "./workflow";

const webhookLine = {
  id: true,
  name: true,
  url: true,
  kinds: true,
  status: true,
  stoppedBy: true,
  failingSince: true,
  createdAt: true,
  createdBy: { select: { name: true } },
} satisfies Prisma.WebhookSelect;

/** What the page shows of a webhook: never its secret. */
export type WebhookLine = Prisma.WebhookGetPayload<{ select: typeof webhookLine }>;

/** Ended ones that are still shown, the latest. */
const MOST_SHOWN = 100;

/** Those that are sent to or rest, then those that ended. */
export function webhookList(): Promise<WebhookLine[]> {
  return db().webhook.findMany({
    select: webhookLine,
    orderBy: [{ status: "asc" }, { id: "desc" }],
    take: MOST_SHOWN,
  });
}

export function webhookById(id: string): Promise<WebhookLine | null> {
  return db().webhook.findUnique({ where: { id }, select: webhookLine });
}

const deliveryLine = {
  id: true,
  status: true,
  attempts: true,
  outcome: true,
  httpStatus: true,
  answer: true,
  triedAt: true,
  nextAt: true,
  createdAt: true,
  notice: true,
} satisfies Prisma.WebhookDeliverySelect;

type DeliveryRow = Prisma.WebhookDeliveryGetPayload<{ select: typeof deliveryLine }>;
export type DeliveryLine = Omit<DeliveryRow, "notice"> & { notice: NoticeContent | null };

/** What was sent to a webhook, the newest first. */
export async function deliveriesOf(
  webhookId: string,
  after: string | undefined,
): Promise<Page<DeliveryLine>> {
  const rows = await db().webhookDelivery.findMany({
    where: { webhookId },
    select: deliveryLine,
    orderBy: { id: "desc" },
    ...pageArgs(after),
  });
  return pageOf(
    rows.map((row) => ({ ...row, notice: row.notice && toldOf(row.notice).notice })),
    PAGE_SIZE,
  );
}

export type ToMake = {
  id: string;
  webhookId: string;
  attempts: number;
  url: string;
  body: string;
  /** In force now, the newest first; empty where none can be read. */
  secrets: string[];
};

/** A delivery that waits, with all that it takes; null for one that was made, or whose webhook rests. */
export async function deliveryToMake(id: string, now: Date): Promise<ToMake | null> {
  const row = await db().webhookDelivery.findUnique({
    where: { id },
    include: { webhook: true, notice: true },
  });
  if (!row || !isWaiting(row.status) || !isSentTo(row.webhook.status)) return null;
  const { secret, formerSecret, formerUntil, url } = row.webhook;
  const former = formerUntil !== null && formerUntil > now ? [formerSecret] : [];
  const secrets = [secret, ...former].flatMap((box) => (box && unboxed(row.webhookId, box)) ?? []);
  const body = row.notice ? bodyOf(toldOf(row.notice)) : testBody(row.createdAt);
  return { id, webhookId: row.webhookId, attempts: row.attempts, url, body, secrets };
}
