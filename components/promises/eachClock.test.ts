import { expect, test } from "vitest";
import type { ClockLine } from "@/lib/site/select";
import { eachClock } from "./eachClock";

type Side = ClockLine["earlierClaim"];
const side = (id: string, year: string, rating?: "kept" | "stalled"): Side => ({
  id,
  quoteLang: "en",
  saidOn: new Date(`${year}-01-01`),
  saidPrecision: "year",
  verdicts: rating ? [{ rating }] : [],
});
const row = (from: string, to: string): ClockLine["changes"][number] => ({
  id: `${from} ${to}`,
  rewordingId: "r",
  position: 0,
  term: "deadline",
  effect: "later",
  from,
  to,
  fromLabelEn: null,
  fromLabelZh: null,
  toLabelEn: null,
  toLabelZh: null,
  noteEn: null,
  noteZh: null,
});

test("a wording that two rewordings speak of has one clock, and one that was kept runs no more", () => {
  const [a, b, c] = [side("a", "2019", "kept"), side("b", "2021", "stalled"), side("c", "2023")];
  const clocks = eachClock([
    { earlierClaim: b, laterClaim: c, changes: [row("by 2035", "by 2040")] },
    { earlierClaim: a, laterClaim: b, changes: [row("by 2030", "by 2035")] },
  ]);
  expect(clocks.map(({ claimId, isKept }) => [claimId, isKept])).toEqual([
    ["a", true],
    ["b", false],
    ["c", false],
  ]);
});

test("what moved no deadline has none", () => {
  expect(
    eachClock([{ earlierClaim: side("a", "2019"), laterClaim: side("b", "2021"), changes: [] }]),
  ).toEqual([]);
});
