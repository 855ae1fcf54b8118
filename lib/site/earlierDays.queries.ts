import { z } from "zod";
import { namedBefore } from "@/lib/audit/event";
import { db } from "@/lib/db";
import type { DeadlineLine } from "./select";

/** What was named before a person changed it, and when they did. */
export type EarlierDay = z.infer<typeof namedBefore> & { until: Date };

/** A day of a page, with those that stood in its place before. */
export type DayInTime = DeadlineLine & { before: EarlierDay[] };

/** More often than anybody corrects the days of what stands on one page. */
const MOST = 200;
const change = z.object({ deadlineId: z.uuid(), was: namedBefore.nullish() });

type Shown = { id: string; publicSince: Date | null };

/** Of public claims, by deadline: what readers saw in its place before it was corrected or taken away, as the log has it. */
export async function earlierDays(claims: readonly Shown[]): Promise<Map<string, EarlierDay[]>> {
  const events = await db().event.findMany({
    where: {
      verb: { in: ["deadline.set", "deadline.removed"] },
      OR: claims.flatMap(({ id, publicSince }) =>
        publicSince ? [{ subjectId: id, at: { gt: publicSince } }] : [],
      ),
    },
    orderBy: { seq: "asc" },
    take: MOST,
    select: { at: true, data: true },
  });
  const earlier = new Map<string, EarlierDay[]>();
  for (const { at, data } of events) {
    const { deadlineId, was } = change.parse(data);
    if (was) earlier.set(deadlineId, [...(earlier.get(deadlineId) ?? []), { ...was, until: at }]);
  }
  return earlier;
}

/** The days of a page, each with what stood before it. */
export const inTimeOf = (days: readonly DeadlineLine[], earlier: Map<string, EarlierDay[]>): DayInTime[] =>
  days.map((day) => ({ ...day, before: earlier.get(day.id) ?? [] }));
