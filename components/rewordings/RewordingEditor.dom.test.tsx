import { act, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { done, refused, sentTo } from "@/components/testing/answers";
import { show } from "@/components/testing/show";
import { flagRewordingAction } from "@/lib/rewordings/actions";
import { locator } from "@/lib/rewordings/locateWords";
import { comparisonOf } from "./comparison";
import { RewordingEditor } from "./RewordingEditor";

vi.mock("@/lib/rewordings/actions", () => ({ flagRewordingAction: vi.fn() }));
const flag = vi.mocked(flagRewordingAction);

const EARLIER = "We are dedicating 20% of the compute we have secured over four years.";
const LATER = "We are committed to at least 20% of computing for safety efforts.";
const [earlier, later] = [locator(EARLIER), locator(LATER)];
const AMOUNT = { term: "amount", from: "20%", to: "at least 20%", effect: "stronger" } as const;
const DEADLINE = { term: "deadline", from: "over four years", to: null, effect: "dropped" } as const;
const STORED = comparisonOf({ disclosure: "claims_continuity", changes: [AMOUNT, DEADLINE] });
const COMPARER = {
  changes: [
    {
      ...AMOUNT,
      reason: "comparator_differs" as const,
      spans: { earlier: earlier("20%"), later: later("at least 20%") },
    },
    {
      ...DEADLINE,
      reason: "words_only_there" as const,
      spans: { earlier: earlier("over four years"), later: [] },
    },
  ],
  disclosure: null,
  renames: [],
  isOfThese: true,
};

const editor = (props: Partial<Parameters<typeof RewordingEditor>[0]> = {}) => (
  <RewordingEditor
    rewordingId="rewording"
    wordings={{
      earlier: { text: EARLIER, lang: "en", heading: "Earlier wording" },
      later: { text: LATER, lang: "en", heading: "Later wording" },
    }}
    comparer={COMPARER}
    second={null}
    stored={STORED}
    revision={2}
    storedBy="Wei Lindqvist"
    kept={null}
    flagged={false}
    {...props}
  />
);

const rows = () => screen.getAllByRole("group", { name: /^Row \d+ of \d+/ });
const row = (number: number) => within(rows()[number - 1] as HTMLElement);
const cell = (number: number, name: string) => row(number).getByLabelText<HTMLInputElement>(name);
const sentRows = () => JSON.parse(String(sentTo(flag).changes));

/** Selects words in a wording, as a pointer that is dragged over them does. */
function select(side: "earlier" | "later", words: string) {
  const section = document.querySelector(`[data-side="${side}"]`);
  const parts = [...(section?.querySelectorAll("[data-at]") ?? [])].map((part) => part.firstChild as Text);
  const start = parts
    .map(({ data }) => data)
    .join("")
    .indexOf(words);
  const place = (at: number): [Text, number] => {
    let left = at;
    for (const part of parts) {
      if (left <= part.length) return [part, left];
      left -= part.length;
    }
    throw new Error("Outside the wording");
  };
  act(() => {
    document.getSelection()?.setBaseAndExtent(...place(start), ...place(start + words.length));
    document.dispatchEvent(new Event("selectionchange"));
  });
}

beforeEach(() => {
  flag.mockReset();
  document.getSelection()?.removeAllRanges();
});

describe("rows of the table", () => {
  test("one is added by the button, and the focus goes to its term", async () => {
    const { user } = show(editor());
    await user.click(screen.getByRole("button", { name: "Add a term" }));
    expect(rows()).toHaveLength(3);
    expect(cell(3, "Term")).toHaveFocus();
    expect(row(3).getByText("added by a reviewer")).toBeVisible();
  });

  test("Enter in a line of words adds one below, and does not send the form", async () => {
    const { user } = show(editor());
    await user.type(cell(1, "Later words"), "{Enter}");
    expect(rows()).toHaveLength(3);
    expect(cell(2, "Term")).toHaveFocus();
    expect(cell(3, "Earlier words")).toHaveValue("over four years");
    expect(flag).not.toHaveBeenCalled();
  });

  test("one is moved from the keyboard, the focus with it, and no further than the end", async () => {
    const { user } = show(editor());
    await user.click(cell(2, "Earlier words"));
    await user.keyboard("{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}");
    expect(cell(1, "Earlier words")).toHaveValue("over four years");
    expect(cell(1, "Earlier words")).toHaveFocus();
    expect(screen.getByText("Row is now 1 of 2.")).toHaveAttribute("role", "status");
    await user.keyboard("{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}");
    expect(cell(1, "Earlier words")).toHaveValue("over four years");
  });

  test("the buttons move a row as well, except beyond the ends", async () => {
    const { user } = show(editor());
    expect(row(1).getByRole("button", { name: "Move row 1 up" })).toBeDisabled();
    expect(row(2).getByRole("button", { name: "Move row 2 down" })).toBeDisabled();
    await user.click(row(1).getByRole("button", { name: "Move row 1 down" }));
    expect(cell(2, "Earlier words")).toHaveValue("20%");
    expect(cell(2, "Term")).toHaveFocus();
  });

  test("one is removed from the keyboard, and the focus stays in the table", async () => {
    const { user } = show(editor());
    await user.click(cell(1, "Later words"));
    await user.keyboard("{Alt>}{Shift>}{Backspace}{/Shift}{/Alt}");
    expect(rows()).toHaveLength(1);
    expect(cell(1, "Term")).toHaveFocus();
    expect(cell(1, "Earlier words")).toHaveValue("over four years");
    await user.click(row(1).getByRole("button", { name: "Remove row 1" }));
    expect(screen.queryAllByRole("group", { name: /^Row/ })).toHaveLength(0);
  });

  test("a note is asked for, and then belongs to its row", async () => {
    const { user } = show(editor());
    await user.click(row(2).getByRole("button", { name: "Note" }));
    await user.type(cell(2, "Note in English"), "No date at all now.");
    flag.mockResolvedValue(done({ rewordingId: "rewording", revision: 3, version: 1, isPublic: false }));
    await user.click(screen.getByRole("button", { name: "Flag" }));
    expect(sentRows()[1]).toMatchObject({ term: "deadline", noteEn: "No date at all now." });
  });
});

describe("beside what the comparer said", () => {
  test("a row that a reviewer changed is told from one that stands", async () => {
    const { user } = show(editor());
    expect(screen.getByText("the table is as it said")).toBeInTheDocument();
    await user.selectOptions(cell(1, "Effect"), "unclear");
    expect(row(1).getByText("changed by a reviewer")).toBeVisible();
    expect(screen.getByText("1 row differs now")).toBeInTheDocument();
    expect(screen.getByText("row 1, changed")).toBeInTheDocument();
    expect(screen.getByText("row 2, as it said")).toBeInTheDocument();
    await user.click(row(2).getByRole("button", { name: "Remove row 2" }));
    expect(screen.getByText("not in the table")).toBeInTheDocument();
  });

  test("its words stand in both wordings under the number of their row", () => {
    show(editor());
    const first = (side: string) => document.querySelector(`[data-side="${side}"] [data-rows~="1"]`);
    expect(first("earlier")).toHaveTextContent("20%");
    expect(first("later")).toHaveTextContent("at least 20%");
  });

  test("a press on marked words leads to their row", async () => {
    const { user } = show(editor());
    const words = document.querySelector('[data-side="earlier"] [data-rows~="2"]');
    await user.click(words as Element);
    expect(cell(2, "Earlier words")).toHaveFocus();
  });
});

describe("words picked by selecting them", () => {
  test("go into a new row, on the side that they stand on", async () => {
    const { user } = show(editor());
    expect(screen.queryByRole("toolbar")).toBeNull();
    select("later", "safety efforts");
    expect(screen.getByRole("toolbar")).toHaveTextContent("safety efforts");
    await user.click(screen.getByRole("button", { name: "Use in a new row" }));
    expect(cell(3, "Later words")).toHaveValue("safety efforts");
    expect(cell(3, "Earlier words")).toHaveValue("");
    expect(cell(3, "Term")).toHaveFocus();
    expect(screen.queryByRole("toolbar")).toBeNull();
  });

  test("replace those of the row that was worked on, or join them", async () => {
    const { user } = show(editor());
    await user.click(cell(1, "Effect"));
    select("later", "safety efforts");
    await user.click(screen.getByRole("button", { name: "Add to row 1" }));
    expect(cell(1, "Later words")).toHaveValue("at least 20% … safety efforts");
    select("earlier", "the compute");
    await user.click(screen.getByRole("button", { name: "Use in row 1" }));
    expect(cell(1, "Earlier words")).toHaveValue("the compute");
    expect(cell(1, "Earlier words")).toHaveFocus();
  });
});

describe("saving", () => {
  test("Ctrl and Enter flag it from any cell, with its table and its revision", async () => {
    flag.mockResolvedValue(done({ rewordingId: "rewording", revision: 3, version: 1, isPublic: false }));
    const onClose = vi.fn();
    const { user } = show(editor({ onClose }));
    await user.selectOptions(cell(1, "Effect"), "unclear");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(sentTo(flag)).toMatchObject({
      rewordingId: "rewording",
      revision: "2",
      disclosure: "claims_continuity",
    });
    expect(sentRows()).toEqual([
      expect.objectContaining({ term: "amount", effect: "unclear" }),
      expect.objectContaining({ term: "deadline", to: "" }),
    ]);
    await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  });

  test("what is wrong in a cell stands at that cell, and what was typed stays", async () => {
    flag.mockResolvedValue(
      refused("invalid", { fields: { "changes.2.term": "required", rationaleEn: "required" } }),
    );
    const { user } = show(editor());
    await user.click(screen.getByRole("button", { name: "Add a term" }));
    await user.type(cell(3, "Later words"), "safety efforts");
    await user.click(screen.getByRole("button", { name: "Flag" }));
    await vi.waitFor(() => expect(cell(3, "Term")).toBeInvalid());
    expect(cell(3, "Term")).toHaveAccessibleDescription("This is needed.");
    expect(cell(2, "Term")).not.toBeInvalid();
    expect(screen.getByLabelText("Reasons in English")).toBeInvalid();
    expect(cell(3, "Later words")).toHaveValue("safety efforts");
  });

  test("a reply that is wrong is unfolded", async () => {
    flag.mockResolvedValue(refused("invalid", { fields: { replyUrl: "bad_address" } }));
    const { user } = show(editor());
    const fold = screen.getByLabelText("Response in English").closest("details");
    expect(fold).not.toHaveAttribute("open");
    await user.click(screen.getByRole("button", { name: "Flag" }));
    await vi.waitFor(() => expect(fold).toHaveAttribute("open"));
  });

  test("another reviewer's table and reply stand beside what was typed", async () => {
    const theirs = {
      ...STORED,
      changes: [AMOUNT],
      replyEn: "We stand by it.",
      revision: 5,
      name: "Amara Okoye",
    };
    flag.mockResolvedValueOnce(refused("conflict", { theirs }));
    flag.mockResolvedValueOnce(done({ rewordingId: "rewording", revision: 6, version: 1, isPublic: false }));
    const { user } = show(editor());
    await user.type(screen.getByLabelText("Reasons in English"), "Mine.");
    await user.click(screen.getByRole("button", { name: "Flag" }));
    const both = await screen.findByRole("alert");
    expect(both).toHaveTextContent("Amara Okoye saved while you were writing");
    const table = within(both).getByRole("row", { name: /^Term by term/ });
    expect(within(table).getByRole("cell", { name: /over four years → — \(Dropped\)/ })).toBeVisible();
    expect(within(both).getByRole("row", { name: /^Response in English/ })).toHaveTextContent(
      "We stand by it.",
    );
    expect(screen.getByLabelText("Reasons in English")).toHaveValue("Mine.");
    await user.click(within(table).getByRole("button", { name: "Take this over" }));
    expect(rows()).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Flag" }));
    expect(sentTo(flag)).toMatchObject({ revision: "5", rationaleEn: "Mine." });
  });

  test("in Chinese", async () => {
    flag.mockResolvedValue(refused("invalid", { fields: { disclosure: "required" } }));
    const { user } = show(editor({ stored: comparisonOf({}) }), "zh");
    await user.click(screen.getByRole("button", { name: "添加一项" }));
    expect(screen.getByRole("group", { name: /第 1 行/ })).toBeVisible();
  });
});

test("a headline and short labels are written where they are asked for, and sent with the rest", async () => {
  flag.mockResolvedValue(done({ rewordingId: "rewording", revision: 3, version: 1 }));
  const { user } = show(editor());
  await user.type(screen.getByLabelText("Headline in English"), "20% became something else.");
  expect(row(2).queryByLabelText("Earlier label in English")).toBeNull();
  await user.click(row(2).getByRole("button", { name: "Short labels" }));
  await user.type(cell(2, "Later label in English"), "no date");
  await user.type(cell(2, "Later label in Chinese"), "没有日期");
  expect(row(1).queryByLabelText("Later label in English")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Flag" }));
  expect(sentTo(flag)).toMatchObject({ headlineEn: "20% became something else.", headlineZh: "" });
  expect(sentRows()).toMatchObject([
    { toLabelEn: "" },
    { fromLabelEn: "", toLabelEn: "no date", toLabelZh: "没有日期" },
  ]);
});
