import { expect, test } from "vitest";
import { show } from "@/components/testing/show";
import { Quote } from "./Quote";
import { Quoted } from "./Quoted";

test("marks of the words around them are not set again; others change their form within ours", () => {
  show(
    <>
      <Quote lang="en">“We will plant 400 trees.”</Quote>
      <Quote lang="en">“We will plant 400 trees,” the mayor said.</Quote>
      <Quoted lang="zh-Hant" text={["「我們會", "種樹」"]} />
    </>,
  );
  const quotes = [...document.querySelectorAll("q")].map(({ className, textContent }) => [
    className,
    textContent,
  ]);
  expect(quotes).toEqual([
    ["opened closed", "“We will plant 400 trees.”"],
    ["", "‘We will plant 400 trees,’ the mayor said."],
    ["opened closed", "「我們會種樹」"],
  ]);
});

test("of words that are cut, the mark at the cut is not taken for the end", () => {
  show(
    <Quoted lang="en" text="“We will” plant “400” trees" before="… " after=" …">
      {(words) => <b>{words}</b>}
    </Quoted>,
  );
  expect(document.querySelector("q")?.className).toBe("");
  expect(document.querySelector("q")?.textContent).toBe("… ‘We will’ plant ‘400’ trees …");
});
