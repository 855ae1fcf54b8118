import { expect, test } from "vitest";
import { staysUnlessChosen } from "./mergeFields";

const draft = { id: "draft", isPublic: false, weight: 3 };
const known = { id: "known", isPublic: true, weight: 1 };

test("the record that readers see stays, whatever hangs on the other and from whichever page they are merged", () => {
  expect(staysUnlessChosen([draft, known])).toBe("known");
  expect(staysUnlessChosen([known, draft])).toBe("known");
});

test("of two that readers see alike the one that more hangs on stays, else the first", () => {
  expect(staysUnlessChosen([draft, { ...draft, id: "other", weight: 4 }])).toBe("other");
  expect(staysUnlessChosen([draft, { ...draft, id: "other" }])).toBe("draft");
});
