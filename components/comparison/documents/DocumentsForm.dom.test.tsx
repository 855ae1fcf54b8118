import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import { compareDocumentsAction } from "@/lib/compareAny/documents/actions";
import { NOTHING_TYPED } from "@/lib/compareAny/documents/form";
import { readDocuments } from "@/lib/compareAny/documents/readDocuments";
import { type DocumentsState, NOT_YET_READ } from "@/lib/compareAny/documents/state";
import { DocumentsForm } from "./DocumentsForm";

vi.mock("@/lib/compareAny/documents/actions", () => ({ compareDocumentsAction: vi.fn() }));
const compare = vi.mocked(compareDocumentsAction);

const EARLIER = "The room closes at six.\n\nA book that comes back late costs 20 cents a day.";
const LATER = "A book which comes back late costs 20 cents per day.\n\nThe room closes at five.";
const typed = { ...NOTHING_TYPED, earlier: EARLIER, later: LATER };
const answer = (state: Partial<DocumentsState>) =>
  compare.mockResolvedValue({ ...NOT_YET_READ, round: 1, typed, ...state });
const send = async (mayFetch = false) => {
  const { user } = show(<DocumentsForm locale="en" mayFetch={mayFetch} />);
  await user.click(screen.getByRole("button", { name: "Compare" }));
};

beforeEach(() => {
  compare.mockReset();
});

test("what matters stands open, the rest is folded, and what was pasted is still in the form", async () => {
  answer({ reading: readDocuments({ earlier: EARLIER, later: LATER }) });
  await send();
  const result = await screen.findByRole("heading", { name: "What the program reads" });
  await vi.waitFor(() => expect(result.closest("[tabindex]")).toHaveFocus());
  const article = within(screen.getByRole("article"));
  expect(article.getByText("One change of substance.")).toBeVisible();
  expect(article.getByText("five", { selector: "ins" })).toBeVisible();
  const folded = article.getByText("One sentence reads the same though it is worded otherwise");
  expect(folded.closest("details")).not.toHaveAttribute("open");
  expect(screen.getByRole("textbox", { name: "Later version" })).toHaveValue(LATER);
});

test("two versions without any difference are said to have none", async () => {
  answer({ reading: readDocuments({ earlier: EARLIER, later: EARLIER }) });
  await send();
  expect(await screen.findByText("No sentence differs.")).toBeVisible();
});

test("what is wrong is said at its version, in words", async () => {
  answer({
    errors: {
      earlier: { reason: "document_missing" },
      later: { reason: "address_http_error", values: { status: "500" } },
    },
  });
  await send(true);
  expect(await screen.findByText("Both versions need another look")).toBeVisible();
  expect(screen.getByRole("textbox", { name: "Earlier version" })).toHaveAccessibleDescription(
    /Paste a text or choose a file/,
  );
  expect(screen.getByRole("textbox", { name: "Later version" })).toHaveAccessibleDescription(/500/);
  expect(screen.getAllByLabelText(/address of a page/)).toHaveLength(2);
});

test.each([
  ["busy", "Too much is being compared"],
  ["tooHard", "too hard to compare"],
] as const)("what could not be compared is said: %s", async (refusal, said) => {
  answer({ refusal });
  await send();
  expect(await screen.findByText(new RegExp(said))).toBeVisible();
  expect(screen.queryAllByLabelText(/address of a page/)).toHaveLength(0);
});
