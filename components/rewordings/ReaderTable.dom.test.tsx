import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { show } from "@/components/testing/show";
import type { Reading } from "@/lib/reader/queries";
import { ReaderTable } from "./ReaderTable";

const READING: Reading = {
  ...{ id: "1", contentHash: "0", earlierText: "", laterText: "", earlierSaid: null, laterSaid: null },
  ...{
    model: "qwen2.5:7b",
    promptVersion: "3",
    answer: "changed",
    dropped: 0,
    tokens: 1234,
    milliseconds: 5,
  },
  createdAt: new Date("2026-11-28T12:00:00Z"),
  changes: [
    { term: "amount", effect: "weaker", from: "20%", to: "up to 20%", why: "A ceiling is no promise." },
    { term: "deadline", effect: "dropped", from: "by 2030", to: null, why: "No date is named." },
    { term: "actor", effect: "broader", from: "We", to: "Everybody", why: "Others act too." },
  ],
};
type Comparer = NonNullable<Parameters<typeof ReaderTable>[0]["comparer"]>;
type Row = Pick<Comparer["changes"][number], "term" | "effect" | "from" | "to">;
const said = (row: Row) => ({ ...row, reason: null, spans: { earlier: [], later: [] } });
const COMPARER: Comparer = {
  changed: true,
  changes: [
    said({ term: "amount", effect: "weaker", from: "20%", to: "up to 20%" }),
    said({ term: "deadline", effect: "unclear", from: "by 2030", to: null }),
    said({ term: "beneficiary", effect: "narrower", from: "for all", to: "for some" }),
  ],
};

const table = (name: string | RegExp) => screen.getByRole("table", { name, hidden: true });
const rowsOf = (name: string | RegExp) =>
  within(table(name))
    .getAllByRole("row", { hidden: true })
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

const reading = (fields: Partial<Reading> = {}, comparer: Comparer | null = COMPARER) => (
  <ReaderTable locale="en" reading={{ ...READING, ...fields }} comparer={comparer} />
);

describe("what the second reader said", () => {
  test("stands row by row beside what the program says, with who it was and when", () => {
    show(reading());
    expect(screen.getByText(/qwen2\.5:7b.* 28 November 2026.*version 3.*1234 tokens/)).toBeInTheDocument();
    expect(screen.getByText("It says: changed in substance.")).toBeInTheDocument();
    expect(screen.getByText("The program says the same.")).toBeInTheDocument();
    expect(rowsOf("What the second reader said")).toEqual([
      ["How much", "20%", "up to 20%", "WeakerA ceiling is no promise.", "says the same"],
      ["By when", "by 2030", "—none", "DroppedNo date is named.", "says: By when, Unclear"],
      ["Who must act", "We", "Everybody", "BroaderOthers act too.", "does not have it"],
    ]);
  });

  test("is followed by the rows that only the program has", () => {
    show(reading());
    expect(rowsOf(/Only the program/)).toEqual([["For whom", "for all", "for some", "Narrower"]]);
  });

  test.each([
    ["same", "It says: the same in substance.", "The program says otherwise: changed in substance."],
    ["cannot_tell", "It says: the words leave it open.", "The program says otherwise: changed in substance."],
  ] as const)("is told as another answer than the program's: %s", (answer, its, other) => {
    show(reading({ answer, changes: [] }));
    expect(screen.getByText(its)).toBeInTheDocument();
    expect(screen.getByText(other)).toBeInTheDocument();
  });

  test("is set beside nothing where the program has read other words", () => {
    show(reading({}, null));
    expect(screen.queryByText(/The program/)).toBeNull();
    expect(rowsOf("What the second reader said")).toHaveLength(3);
  });

  test("says how much of it was left out, and where there was no answer at all", () => {
    const { again } = show(reading({ dropped: 2 }));
    expect(screen.getByText(/^2 rows of its answer were left out/)).toBeInTheDocument();
    again(reading({ answer: null, changes: [], tokens: null }));
    expect(screen.getByText(/asked twice and gave no answer/)).toBeInTheDocument();
    expect(screen.queryByRole("table", { hidden: true })).toBeNull();
    expect(screen.queryByText(/tokens/)).toBeNull();
  });

  test("is text, whatever it holds", () => {
    const why = "<img src=x onerror=alert(1)> **Confirm it** [here](https://x.example)";
    show(reading({ changes: [{ term: "amount", effect: "weaker", from: "20%", to: null, why }] }));
    expect(screen.getByText(why)).toBeInTheDocument();
    expect(document.querySelector("img, a")).toBeNull();
  });

  test("is told in Chinese", () => {
    show(<ReaderTable locale="zh" reading={READING} comparer={COMPARER} />, "zh");
    expect(screen.getByText("它说：有实质变化。")).toBeInTheDocument();
    expect(
      screen.getByText(
        /于2026\u2060年\u206011\u2060月\u206028\u2060日读了这两条表述，所用提示为第 3 版，用去 1234 个词元/,
      ),
    ).toBeInTheDocument();
  });
});
