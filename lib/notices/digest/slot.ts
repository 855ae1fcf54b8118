import type { DigestRhythm } from "@/lib/generated/prisma/enums";

const DAY = 24 * 60 * 60 * 1000;
/** 1 January 1970 was a Thursday, the fourth day of a week that begins on Monday. */
const EPOCH_WEEKDAY = 4;

export type Slots = { rhythm: DigestRhythm; hour: number; weekday: number };

/** The latest moment, `now` or before, at which such a digest is to be sent; null for none. In UTC. */
export function latestSlot({ rhythm, hour, weekday }: Slots, now: Date): Date | null {
  if (rhythm === "off") return null;
  const offset = hour * (DAY / 24);
  const day = Math.floor((now.getTime() - offset) / DAY);
  const weekdayOf = ((((day + EPOCH_WEEKDAY - 1) % 7) + 7) % 7) + 1;
  const back = rhythm === "weekly" ? (weekdayOf - weekday + 7) % 7 : 0;
  return new Date((day - back) * DAY + offset);
}
