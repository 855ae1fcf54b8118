import { expect, test } from "vitest";
import type { ClaimStatus, Rating } from "@/lib/generated/prisma/enums";
import { promiseStates } from "./promiseStates";

const wording = (rating: Rating | null, status: ClaimStatus = "checked") => ({
  publicSince: new Date("2026-01-01"),
  status,
  verdicts: rating ? [{ rating }] : [],
});
const promise = (name: string, ...wordings: ReturnType<typeof wording>[]) => ({ name, wordings });

test("promises stand under the verdict on their first words that count, from kept to not rated", () => {
  const states = promiseStates([
    promise("a", wording("stalled"), wording("kept")),
    promise("b", wording("kept")),
    promise("c", wording(null, "open"), wording("broken")),
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

test("without promises there is no state", () => {
  expect(promiseStates([])).toEqual([]);
});
