import { expect, test } from "vitest";
import { show } from "@/components/testing/show";
import { Phrases } from "./Headline";

test("where a line may break between Chinese and a number, the space that the browser leaves out is set", () => {
  show(<Phrases text="承诺给一个团队20%的算力，2026年改为30%" lang="zh" />);
  const set = [...document.querySelectorAll(".apart")].map(({ textContent }) => textContent);
  expect(set).toEqual(["团队", "为"]);
  expect(document.body.textContent).toBe("承诺给一个团队20%的算力，2026年改为30%");
});

test.each([
  ["a sentence is shown whole in a list", "It is a sentence. ".repeat(10), 0],
  [
    "of a page of text a list shows the beginning, and a screen reader hears all of it",
    "It goes on. ".repeat(40),
    1,
  ],
])("%s", (_, text, cut) => {
  show(<Phrases text={text} lang="en" running />);
  expect(document.querySelectorAll(".beginning")).toHaveLength(cut);
  expect(document.body.textContent).toBe(text);
});
