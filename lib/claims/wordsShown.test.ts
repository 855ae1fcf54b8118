import { describe, expect, test } from "vitest";
import { wordsShown } from "./wordsShown";

const shown = (prefix: string, suffix: string) =>
  wordsShown({ exact: "we will", prefix, suffix, before: null, carriedTo: [] });

describe("the words around a mention", () => {
  test("begin and end with a whole word where they were cut", () => {
    const { prefix, suffix } = shown("ria Delgado, said on Thursday. “", "” Delgado told the assembly. The");
    expect(prefix).toBe("Delgado, said on Thursday. “");
    expect(suffix).toBe("” Delgado told the assembly.");
  });

  test("are left as they are where they reach to the end of the text", () => {
    expect(shown("She said: “", ".”")).toMatchObject({ prefix: "She said: “", suffix: ".”" });
  });

  test("are cut anywhere in Chinese, and kept where they are one long word", () => {
    const chinese = "公司在去年七月的一份声明里对全体员工和用户说过这样一句公开的话：";
    expect(shown(chinese, chinese)).toMatchObject({ prefix: chinese, suffix: chinese });
    const long = "a".repeat(32);
    expect(shown(long, long)).toMatchObject({ prefix: long, suffix: long });
  });
});
