import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import { compareAction } from "@/lib/compareAny/actions";
import { comparePair } from "@/lib/compareAny/comparePair";
import { NOTHING_TYPED } from "@/lib/compareAny/form";
import { type CompareState, NOT_YET_COMPARED } from "@/lib/compareAny/state";
import { CompareForm } from "./CompareForm";

vi.mock("@/lib/compareAny/actions", () => ({ compareAction: vi.fn() }));
const compare = vi.mocked(compareAction);

const [EARLIER, LATER] = ["We will halve our emissions by 2030.", "We aim to halve our emissions by 2035."];
const typed = { ...NOTHING_TYPED, earlier: EARLIER, later: LATER };
const answer = (state: Partial<CompareState>) =>
  compare.mockResolvedValue({ ...NOT_YET_COMPARED, round: 1, typed, ...state });
const side = (name: string) => within(screen.getByRole("group", { name }));
const submit = () => screen.getByRole("button", { name: "Compare" });

beforeEach(() => {
  compare.mockReset();
});

test("an answer takes the focus, and the words that were pasted are still in the form", async () => {
  const read = await comparePair({ earlier: { text: EARLIER }, later: { text: LATER } }, "192.0.2.1");
  answer({ comparison: read.ok ? read.value : null });
  const { user } = show(<CompareForm locale="en" />);
  await user.type(side("Earlier wording").getByRole("textbox", { name: "Earlier wording" }), "x");
  await user.click(submit());
  const result = await screen.findByRole("heading", { name: "What the program reads" });
  await vi.waitFor(() => expect(result.closest("[tabindex]")).toHaveFocus());
  expect(side("Later wording").getByRole("textbox", { name: "Later wording" })).toHaveValue(LATER);
  expect(screen.getByRole("row", { name: /By when/ })).toHaveTextContent("by 2030");
  expect(screen.getByRole("button", { name: "Compare again" })).toBeVisible();
});

test("what is wrong is counted above and said at each field, and nothing typed is lost", async () => {
  answer({
    typed: { ...typed, later: "" },
    errors: { later: { reason: "required" }, earlierSaidOn: { reason: "date" } },
  });
  const { user } = show(<CompareForm locale="en" />);
  await user.click(submit());
  expect(await screen.findByText("2 fields need another look")).toBeVisible();
  const words = side("Later wording").getByRole("textbox", { name: "Later wording" });
  expect(words).toBeInvalid();
  expect(words).toHaveAccessibleDescription(/Paste the words here\./);
  expect(side("Earlier wording").getByLabelText(/Said on/)).toHaveAccessibleDescription(
    /Write the date as 2023/,
  );
  expect(side("Earlier wording").getByRole("textbox", { name: "Earlier wording" })).toHaveValue(EARLIER);
});

test.each([
  ["busy", "Too much is being compared"],
  ["tooHard", "too hard to compare"],
] as const)("what could not be compared is said, with the words still there: %s", async (refusal, said) => {
  answer({ refusal });
  const { user } = show(<CompareForm locale="en" />);
  await user.click(submit());
  expect(await screen.findByRole("alert")).toHaveTextContent(said);
  expect(side("Earlier wording").getByRole("textbox", { name: "Earlier wording" })).toHaveValue(EARLIER);
  expect(side("Later wording").getByRole("textbox", { name: "Later wording" })).toHaveValue(LATER);
});

test("who asks too often is told how long to wait, with the words still there", async () => {
  answer({ waitSeconds: 30 });
  const { user } = show(<CompareForm locale="en" />);
  await user.click(submit());
  expect(await screen.findByRole("alert")).toHaveTextContent("30 seconds");
  expect(side("Earlier wording").getByRole("textbox", { name: "Earlier wording" })).toHaveValue(EARLIER);
});
