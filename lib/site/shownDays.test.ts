import { expect, test } from "vitest";
import { type DeadlineLine, shownDays } from "./select";

const DAY = new Date("2030-01-01");
const row = (setAt: string | null, removed: boolean, day: Date | null = DAY) =>
  ({ id: `${setAt} ${removed}`, removed, day, setAt: setAt && new Date(setAt) }) as DeadlineLine;

test("a day that was taken away is told to readers who could have seen it, and to nobody else", () => {
  const [read, set] = [row(null, false), row("2026-01-01", false)];
  const [before, after] = [row("2026-01-01", true), row("2026-03-01", true)];
  const deadlines = [read, set, before, after];
  expect(shownDays({ publicSince: new Date("2026-02-01"), deadlines })).toEqual([read, set, after]);
  expect(shownDays({ publicSince: null, deadlines })).toEqual([read, set]);
});

test("nor is one of which a person says that it is not known told to anybody else", () => {
  const [before, after] = [row("2026-01-01", false, null), row("2026-03-01", false, null)];
  expect(shownDays({ publicSince: new Date("2026-02-01"), deadlines: [before, after] })).toEqual([after]);
});
