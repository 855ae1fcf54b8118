import { expect, test } from "vitest";
import { widestFirst } from "./widestFirst";

const step = (from: string | null, to: string | null) => ({
  name: `${from} ${to}`,
  earlierClaim: { saidOn: from ? new Date(from) : null },
  laterClaim: { saidOn: to ? new Date(to) : null },
});
const ordered = (...steps: ReturnType<typeof step>[]) => widestFirst(steps).map(({ name }) => name);

test("the step to the latest words comes first, and of those the one from the earliest", () => {
  expect(ordered(step("2023", "2024"), step("2024", "2025"), step("2023", "2025"))).toEqual([
    "2023 2025",
    "2024 2025",
    "2023 2024",
  ]);
});

test("words without a date come last, and nothing is lost or turned round", () => {
  expect(ordered(step(null, null), step("2023", null), step(null, "2024"), step("2022", "2024"))).toEqual([
    "2022 2024",
    "null 2024",
    "2023 null",
    "null null",
  ]);
  const same = [step("2023", "2024"), step("2023", "2024")];
  expect(widestFirst(same)).toEqual(same);
  expect(widestFirst([])).toEqual([]);
});
