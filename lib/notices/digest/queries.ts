import { db } from "@/lib/db";
import { type Told, toldOf } from "../queries";
import { latestSlot } from "./slot";

/** How a person has set it; null for somebody who never did. */
export async function digestOf(userId: string) {
  return db().digestSetting.findUnique({
    where: { userId },
    select: { rhythm: true, hour: true, weekday: true, lang: true },
  });
}

/** Who may be mailed at all: an account that works here, and no sample one, whose address is nobody's. */
const able = () => ({ disabledAt: null, role: { not: null }, demo: false });

/** Whose digest is due. */
export async function dueDigests(now: Date): Promise<string[]> {
  const set = await db().digestSetting.findMany({ where: { rhythm: { not: "off" }, user: able() } });
  return set
    .filter((one) => {
      const slot = latestSlot(one, now);
      return slot !== null && slot > one.doneAt;
    })
    .map(({ userId }) => userId);
}

export type Digest = {
  to: string;
  name: string;
  locale: "en" | "zh";
  told: Told[];
  /** How many more there are than the mail holds. */
  more: number;
  /** All of them, also those for which there is no room. */
  noticeIds: string[];
};

/** Most notices that a mail holds. */
const MOST_TOLD = 20;
/** Most that one mail speaks of; what is beyond waits for the next. */
const MOST_COUNTED = 2_000;

/** What is to be mailed to a person now; null where it is not due, or was mailed already. */
export async function digestToMail(userId: string, now: Date): Promise<Digest | null> {
  const set = await db().digestSetting.findFirst({
    where: { userId, user: able() },
    include: { user: { select: { email: true, name: true } } },
  });
  const slot = set && latestSlot(set, now);
  if (!set || !slot || slot <= set.doneAt) return null;
  const copies = await db().noticeRecipient.findMany({
    where: { userId, mailedAt: null, readAt: null, notice: { createdAt: { gte: set.since, lte: now } } },
    orderBy: { noticeId: "desc" },
    take: MOST_COUNTED,
    select: { noticeId: true },
  });
  const noticeIds = copies.map(({ noticeId }) => noticeId);
  const rows = await db().notice.findMany({
    where: { id: { in: noticeIds.slice(0, MOST_TOLD) } },
    orderBy: { id: "desc" },
  });
  return {
    to: set.user.email,
    name: set.user.name,
    locale: set.lang,
    told: rows.map(toldOf),
    more: Math.max(0, noticeIds.length - rows.length),
    noticeIds,
  };
}
