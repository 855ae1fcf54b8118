import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "@/components/testing/show";
import { Quote } from "./Quote";

const marks = (words: string) => {
  const { unmount } = show(<Quote lang="en">{words}</Quote>);
  const isMarked = screen.getByText(words).classList.contains("marked");
  unmount();
  return isMarked ? "its own" : "ours";
};

test("words that begin with a quotation mark keep theirs and get no second ones", () => {
  expect(marks("“We will plant 400 trees,” the mayor said.")).toBe("its own");
  expect(marks("「我们会种树」，市长说。")).toBe("its own");
  expect(marks("We will plant “400” trees.")).toBe("ours");
});
