import { expect, test } from "vitest";
import { howChanged } from "./words";

test.each([
  ["added", { titleEn: "Claim" }, { titleEn: "Claim", venueEn: "On X" }],
  ["removed", { titleEn: "Claim", venueEn: "On X" }, { titleEn: "Claim", venueEn: null }],
  ["changed", { venueEn: "On X" }, { venueEn: "On Threads" }],
  ["changed", { venueEn: "On X" }, { venueEn: "On Threads", saidOn: "2024" }],
  ["changed", { venueEn: "On X" }, { saidOn: "2024" }],
  ["changed", { venueEn: "On X" }, { venueEn: "On X" }],
] as const)("a change is told as what it is: %s", (how, before, after) => {
  expect(howChanged(before, after)).toBe(how);
});
