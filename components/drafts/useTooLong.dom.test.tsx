import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "@/components/testing/show";
import { TextArea } from "@/components/ui/Field";
import type { DraftState } from "./useDraft";
import { useTooLong } from "./useTooLong";

const VALUES = { summary: "Short.", reasons: "long ".repeat(5000), rating: null };

function Form({ status }: { status: DraftState["status"] }) {
  const tooLong = useTooLong({ status, at: null }, VALUES);
  return ["summary", "reasons"].map((name) => (
    <TextArea key={name} id={name} name={name} label={name} error={tooLong(name)} />
  ));
}

test("the longest field alone says how long it is and how long a draft may be", () => {
  const { again } = show(<Form status="tooLong" />);
  expect(screen.getByLabelText("reasons")).toBeInvalid();
  expect(screen.getByLabelText("reasons")).toHaveAccessibleDescription(
    /^This is 25,000 characters long. A draft of at most 20,000 is kept/,
  );
  expect(screen.getByLabelText("summary")).toBeValid();
  again(<Form status="kept" />);
  expect(screen.getByLabelText("reasons")).toBeValid();
});

test("it says so in Chinese too", () => {
  show(<Form status="tooLong" />, "zh");
  expect(screen.getByLabelText("reasons")).toHaveAccessibleDescription(/25,000.*20,000/);
});
