import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextVisit, type Rhythm, retryAfter, rhythmAfter, type Visit } from "./rhythm";

const HOURLY: Rhythm = { every: 60, least: 15, most: 1440 };
const NOW = new Date("2026-11-28T12:00:00Z");
const visit = fc.constantFrom<Visit>("still", "changed", "failed", "turned_away");

describe("the rhythm of a watch", () => {
  it("is faster after a change, slower while nothing changes, and slowest where it is not wanted", () => {
    const next = (one: Visit) => rhythmAfter(HOURLY, one).every;
    expect([next("changed"), next("still"), next("failed"), next("turned_away")]).toEqual([15, 90, 120, 240]);
  });

  it("stays within its bounds, whatever happens", () => {
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 60 }), (visits) => {
        const { every } = visits.reduce(rhythmAfter, HOURLY);
        expect(every).toBeGreaterThanOrEqual(15);
        expect(every).toBeLessThanOrEqual(1440);
      }),
    );
  });

  it("reaches a day for a page that stands still, and comes back to it at once when it changes", () => {
    const still = Array.from({ length: 10 }, () => "still" as const).reduce(rhythmAfter, HOURLY);
    expect(still.every).toBe(1440);
    expect(rhythmAfter(still, "changed").every).toBe(360);
  });

  it("spreads the visits, and never comes sooner than the site asked", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (spread) => {
        const minutes = (nextVisit(HOURLY, NOW, spread).getTime() - NOW.getTime()) / 60_000;
        expect(minutes).toBeGreaterThanOrEqual(54);
        expect(minutes).toBeLessThanOrEqual(66);
      }),
    );
    const later = new Date("2026-11-29T00:00:00Z");
    expect(nextVisit(HOURLY, NOW, 0.5, later)).toEqual(later);
  });
});

describe("Retry-After", () => {
  it.each([
    ["120", "2026-11-28T12:02:00.000Z"],
    ["Sun, 29 Nov 2026 08:00:00 GMT", "2026-11-29T08:00:00.000Z"],
    ["999999999", "2026-12-05T12:00:00.000Z"],
  ])("%s", (header, expected) => {
    expect(retryAfter(header, NOW)?.toISOString()).toBe(expected);
  });

  it.each([
    undefined,
    "",
    "0",
    "-5",
    "soon",
    "1.5",
    "Sat, 28 Nov 2026 08:00:00 GMT",
    "Sun, 99 Nov 2026 08:00:00 GMT",
  ])("%s names no moment", (header) => {
    expect(retryAfter(header, NOW)).toBeUndefined();
  });
});
