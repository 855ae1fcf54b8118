import fc from "fast-check";
import { expect, test } from "vitest";
import { latestSlot } from "./slot";

const at = (written: string) => new Date(written);

test("a daily one is due at its hour, each day", () => {
  const daily = { rhythm: "daily", hour: 7, weekday: 1 } as const;
  expect(latestSlot(daily, at("2026-11-29T07:00:00Z"))).toEqual(at("2026-11-29T07:00:00Z"));
  expect(latestSlot(daily, at("2026-11-29T06:59:59Z"))).toEqual(at("2026-11-28T07:00:00Z"));
});

test("a weekly one on its weekday: 30 November 2026 is a Monday", () => {
  const weekly = { rhythm: "weekly", hour: 7, weekday: 1 } as const;
  expect(latestSlot(weekly, at("2026-11-30T07:00:00Z"))).toEqual(at("2026-11-30T07:00:00Z"));
  expect(latestSlot(weekly, at("2026-11-30T06:00:00Z"))).toEqual(at("2026-11-23T07:00:00Z"));
  expect(latestSlot({ ...weekly, weekday: 7 }, at("2026-11-30T06:00:00Z"))).toEqual(
    at("2026-11-29T07:00:00Z"),
  );
});

test("one that is off is never due", () => {
  expect(latestSlot({ rhythm: "off", hour: 7, weekday: 1 }, new Date())).toBeNull();
});

test("it lies within the last week, at the hour and the weekday that were chosen", () => {
  const chosen = fc.record({
    rhythm: fc.constantFrom("daily" as const, "weekly" as const),
    hour: fc.integer({ min: 0, max: 23 }),
    weekday: fc.integer({ min: 1, max: 7 }),
  });
  fc.assert(
    fc.property(
      chosen,
      fc.date({ min: at("2000-01-01"), max: at("2100-01-01"), noInvalidDate: true }),
      (set, now) => {
        const slot = latestSlot(set, now) as Date;
        const age = now.getTime() - slot.getTime();
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThan((set.rhythm === "weekly" ? 7 : 1) * 24 * 3_600_000);
        expect(slot.getUTCHours()).toBe(set.hour);
        if (set.rhythm === "weekly") expect(slot.getUTCDay() || 7).toBe(set.weekday);
      },
    ),
  );
});
