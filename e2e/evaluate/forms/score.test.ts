import { expect, test } from "vitest";
import { outcomeOf, worstOf } from "./score";

test("a field is right, empty or wrong by all that an editor might say", () => {
  expect(outcomeOf("Osei", ["Osei", "Margaret Osei"])).toBe("right");
  expect(outcomeOf(undefined, ["Osei", null])).toBe("right");
  expect(outcomeOf(undefined, ["Osei"])).toBe("empty");
  expect(outcomeOf("Roe", ["Osei", null])).toBe("wrong");
});

test("a form is as good as its worst field", () => {
  expect(worstOf(["right", "right", "right"])).toBe("right");
  expect(worstOf(["right", "empty", "right"])).toBe("empty");
  expect(worstOf(["wrong", "empty", "right"])).toBe("wrong");
});
