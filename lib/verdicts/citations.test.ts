import { expect, test } from "vitest";
import { unknownCitations } from "./citations";

const unknown = (rationaleEn: string, rationaleZh: string | null = null, numbers = [1, 2]) =>
  unknownCitations({ rationaleEn, rationaleZh }, "markdown", numbers);

test("numbers that the claim's sources have are no fault, nor is what only looks like one", () => {
  expect(unknown("It was said [1], *and again [2]*.\n\n- > [1]")).toEqual({});
  expect(unknown("\\[9], [9](https://a.example/b), [100], arr[x]", "据 [2]")).toEqual({});
  expect(unknown("Nobody said it.", null, [])).toEqual({});
});

test("each language is told of its own numbers, each once, wherever they stand", () => {
  expect(unknown("[9] and **[9]**\n\n> - [3] [1]", "见 [0]。")).toEqual({
    rationaleEn: { numbers: "[9], [3]", named: 2, count: 2 },
    rationaleZh: { numbers: "[0]", named: 1, count: 2 },
  });
  expect(unknown("It was said [1].", null, [])).toEqual({
    rationaleEn: { numbers: "[1]", named: 1, count: 0 },
  });
});

test("in plain text a number names nothing", () => {
  expect(unknownCitations({ rationaleEn: "[9]", rationaleZh: null }, "plain", [])).toEqual({});
});
