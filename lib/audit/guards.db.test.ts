import { expect, test } from "vitest";
import expected from "./guards.json";
import { guards } from "./guards.queries";

test("the audit knows all that guards the record (if not: npm run db:draft -- --accept)", async () => {
  expect(await guards()).toEqual(expected);
  expect(Object.keys(expected)).toContain("Trigger Event_immutable on Event");
});
