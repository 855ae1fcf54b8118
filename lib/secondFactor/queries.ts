import { db } from "@/lib/db";
import { env, siteUrl } from "@/lib/env";
import { decrypt } from "@/lib/secretBox";
import { purposeOf } from "./check.mutations";
import { inGroups, setUpAddress } from "./code";
import { isPending } from "./pending";

/** A person's own second factor, for the pages on which they look after it. */
export type OwnSecondFactor =
  | { state: "none" }
  /** What the app is to scan, and the same to be typed. */
  | { state: "pending"; address: string; key: string }
  | { state: "on"; since: Date; codesLeft: number };

export async function secondFactorOf(userId: string, now: Date): Promise<OwnSecondFactor> {
  const row = await db().secondFactor.findUnique({
    where: { userId },
    include: { user: { select: { email: true } } },
  });
  if (row?.confirmedAt) {
    const codesLeft = await db().recoveryCode.count({ where: { userId, usedAt: null } });
    return { state: "on", since: row.confirmedAt, codesLeft };
  }
  if (!row || !isPending(row, now)) return { state: "none" };
  const opened = decrypt(purposeOf(userId), row.secret, env().NEXTAUTH_SECRET);
  if (!opened.ok) return { state: "none" };
  const site = new URL(siteUrl()).host;
  return {
    state: "pending",
    address: setUpAddress(opened.text, `Stet ${site}`, row.user.email),
    key: inGroups(opened.text),
  };
}
