import { expect, test } from "vitest";
import { type DeadlineLine, shownDays } from "./select";

const day = (setAt: string | null, removed: boolean) =>
  ({ id: `${setAt} ${removed}`, removed, setAt: setAt && new Date(setAt) }) as DeadlineLine;

test("a day that was taken away is told to readers who could have seen it, and to nobody else", () => {
  const [read, set] = [day(null, false), day("2026-01-01", false)];
  const [before, after] = [day("2026-01-01", true), day("2026-03-01", true)];
  const deadlines = [read, set, before, after];
  expect(shownDays({ publicSince: new Date("2026-02-01"), deadlines })).toEqual([read, set, after]);
  expect(shownDays({ publicSince: null, deadlines })).toEqual([read, set]);
});
