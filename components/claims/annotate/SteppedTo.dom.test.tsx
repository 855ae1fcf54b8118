import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "@/components/testing/show";
import { SteppedTo } from "./SteppedTo";

const claim = { statementEn: "OpenAI gives a fifth.", statementZh: null };
const heard = () => screen.getByRole("status").textContent;

test("who hears the text hears the sentence in its language, and the claim that is marked in it", () => {
  const mentions = [
    { start: 4, end: 8, claim },
    { start: 20, end: 24, claim: { ...claim, statementEn: "Another one." } },
    { start: null, end: null, claim: { ...claim, statementEn: "One without a place." } },
  ];
  show(<SteppedTo lang="zh" range={{ start: 0, end: 10 }} words="公司承诺两成。" mentions={mentions} />);
  expect(heard()).toBe("公司承诺两成。 A claim is marked here: OpenAI gives a fifth.");
  expect(screen.getByText("公司承诺两成。")).toHaveAttribute("lang", "zh-Hans");
});

test("nothing more is heard of a sentence that holds no claim, and nothing where none is marked", () => {
  const { again } = show(
    <SteppedTo
      lang="en"
      range={{ start: 0, end: 3 }}
      words="Yes."
      mentions={[{ start: 4, end: 8, claim }]}
    />,
  );
  expect(heard()).toBe("Yes.");
  again(<SteppedTo lang="en" range={null} words="" mentions={[]} />);
  expect(heard()).toBe("");
});
