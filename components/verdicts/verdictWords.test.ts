import { expect, test } from "vitest";
import { EMPTY, wordsOf } from "./verdictWords";

test("reasons that were plain become Markdown that looks the same; Markdown stays", () => {
  const row = { rationaleEn: "2 * 3\nsee [1]", rationaleZh: null };
  expect(wordsOf({ ...row, format: "plain" })).toEqual({ ...EMPTY, rationaleEn: "2 \\* 3\n\nsee \\[1]" });
  expect(wordsOf(row).rationaleEn).toBe("2 \\* 3\n\nsee \\[1]");
  expect(wordsOf({ ...row, format: "markdown" }).rationaleEn).toBe(row.rationaleEn);
});
