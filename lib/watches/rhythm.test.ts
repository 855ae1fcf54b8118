import fc from "fast-check";
import { expect, test } from "vitest";
import { type Found, LONGEST, nextInterval, nextLook, SHORTEST } from "./rhythm";

const NOW = new Date("2026-11-29T00:00:00Z");
const at = (id: string, looks = 1) => ({ id, looks, now: NOW });
const secondsTo = (next: Date) => (next.getTime() - NOW.getTime()) / 1000;
const found = fc.constantFrom<Found>("first", "changed", "unchanged", "failed");

test("a page is looked at more often after a change, less while it is still, and after a failure as before", () => {
  expect(nextInterval("changed", 86_400)).toBe(21_600);
  expect(nextInterval("unchanged", 86_400)).toBe(129_600);
  expect(nextInterval("failed", 86_400)).toBe(86_400);
  expect(nextInterval("first", 86_400)).toBe(86_400);
});

test("no more often than each hour, no less than each month, whatever came before", () => {
  fc.assert(
    fc.property(fc.array(found, { maxLength: 60 }), (looks) => {
      const interval = looks.reduce((last, one) => nextInterval(one, last), 86_400);
      return interval >= SHORTEST && interval <= LONGEST;
    }),
  );
});

test("what failed is tried again soon, then later and later, never later than it would have been looked at", () => {
  const wait = (failures: number) =>
    secondsTo(nextLook("failed", { interval: 86_400, failures }, at("a")).at);
  expect(wait(1)).toBeGreaterThan(800);
  expect(wait(1)).toBeLessThan(1_000);
  expect(wait(3)).toBeGreaterThan(3_000);
  expect(wait(1_000)).toBeLessThanOrEqual(86_400 * 1.1);
});

test("a server is left alone for as long as it asks, up to a month", () => {
  const wait = (waitSeconds: number) =>
    secondsTo(nextLook("failed", { interval: 3_600, failures: 1, waitSeconds }, at("a")).at);
  expect(wait(7_200)).toBe(7_200);
  expect(wait(1e12)).toBe(LONGEST);
});

test("pages that were begun together are spread, each in its own way, by a tenth at most", () => {
  const next = (id: string, looks = 1) =>
    secondsTo(nextLook("unchanged", { interval: 86_400, failures: 0 }, at(id, looks)).at);
  const all = Array.from({ length: 50 }, (_, nth) => next(`watch-${nth}`));
  expect(new Set(all).size).toBeGreaterThan(45);
  for (const seconds of all) expect(Math.abs(seconds - 129_600)).toBeLessThanOrEqual(12_960);
  expect(next("watch-1")).toBe(next("watch-1"));
  expect(next("watch-1")).not.toBe(next("watch-1", 2));
});
