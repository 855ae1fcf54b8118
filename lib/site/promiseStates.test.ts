import { expect, test } from "vitest";
import type { ClaimStatus, Rating } from "@/lib/generated/prisma/enums";
import { countedWording, promiseStates, tellingWordings } from "./promiseStates";

const wording = (rating: Rating | null, status: ClaimStatus = "checked") => ({
  publicSince: new Date("2026-01-01"),
  status,
  saidOn: new Date("2026-01-01"),
  verdicts: rating ? [{ rating }] : [],
});
const promise = (name: string, ...wordings: ReturnType<typeof wording>[]) => ({ name, wordings });

test("promises stand under the verdict on their latest words of which something was found, from kept to not rated", () => {
  const states = promiseStates([
    promise("a", wording("kept"), wording("stalled")),
    promise("b", wording("kept"), wording("not_yet_rated")),
    promise("c", wording("broken"), wording(null, "open")),
    promise("d", wording("stalled")),
    promise("e", wording(null, "open")),
    promise("f"),
  ]);
  expect(states.map(({ rating, promises }) => [rating, promises.map(({ name }) => name).join("")])).toEqual([
    ["kept", "b"],
    ["broken", "c"],
    ["stalled", "ad"],
    [null, "ef"],
  ]);
});

test("a promise is told by its first and its latest words of which something was found", () => {
  const [broken, stalled, notYet] = [wording("broken"), wording("stalled"), wording("not_yet_rated")];
  expect(tellingWordings([broken, wording("in_the_works"), stalled, notYet])).toEqual([broken, stalled]);
  expect(tellingWordings([notYet, broken, wording(null, "open")])).toEqual([broken]);
  expect(tellingWordings([wording("not_yet_rated"), notYet])).toEqual([notYet]);
  expect(tellingWordings([wording(null, "open")])).toEqual([]);
});

test("without promises there is no state", () => {
  expect(promiseStates([])).toEqual([]);
});

test("words without a date, which come last, count only where there are no others", () => {
  const undated = { ...wording("broken"), saidOn: null };
  expect(countedWording([wording("kept"), undated])?.verdicts[0]?.rating).toBe("kept");
  expect(countedWording([wording(null, "open"), undated])).toBe(undated);
});
