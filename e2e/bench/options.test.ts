import { describe, expect, it } from "vitest";
import { readOptions } from "./options";

describe("the words after npm run bench", () => {
  it("has defaults for what is not said", () => {
    expect(readOptions(["--claims", "20000"])).toEqual({
      claims: 20_000,
      seconds: 4,
      rounds: 3,
      unknown: 0,
    });
  });

  it("says which option is wrong, and what there is", () => {
    expect(() => readOptions(["--claims", "1000", "--rounds", "0"])).toThrow(
      /--claims: .*2000[\s\S]*--rounds: [\s\S]*npm run bench/,
    );
    expect(() => readOptions(["--clams", "1000"])).toThrow(/--clams[\s\S]*npm run bench/);
    expect(() => readOptions(["page"])).toThrow(/page[\s\S]*npm run bench/);
  });
});
