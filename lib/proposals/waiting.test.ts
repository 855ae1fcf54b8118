import { expect, it } from "vitest";
import { namedIn, waitingFor } from "./waiting";

const row = (what: "evidence.remove" | "claim.words", names: string[], status: "proposed" | "refused") => ({
  ...{ what, names, status },
});

it("names what a proposal is about, of any kind, and nothing of what it does not know", () => {
  expect(namedIn({ evidenceId: "e", reason: "r" })).toEqual(["e"]);
  expect(namedIn({ claimIds: ["a", "b"], promiseId: "p" })).toEqual(["a", "b"]);
  expect(namedIn({ claimIds: "a" })).toEqual(["a"]);
  expect(namedIn({ evidenceId: 1 })).toEqual([]);
  expect(namedIn(null)).toEqual([]);
});

it("waits for the one thing that it is about, and no longer once it is decided", () => {
  const removal = row("evidence.remove", ["e"], "proposed");
  const rows = [row("evidence.remove", ["f"], "refused"), removal, row("claim.words", ["c"], "refused")];
  expect(waitingFor(rows, ["evidence.remove"], "e")).toBe(removal);
  expect(waitingFor(rows, ["evidence.remove"], "f")).toBeUndefined();
  expect(waitingFor(rows, ["evidence.remove"])).toBe(removal);
  expect(waitingFor(rows, ["claim.words"])).toBeUndefined();
});
