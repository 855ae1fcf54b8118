import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { show } from "@/components/testing/show";
import { type TableRow, TermTable } from "./TermTable";

const ROWS: TableRow[] = [
  { term: "amount", from: "20%", to: "at least 20%", effect: "stronger", reason: "comparator_differs" },
  { term: "deadline", from: null, to: "by 2030", effect: "added", note: "A date for the first time." },
];
const COLUMNS = { earlier: { label: "July 2023", lang: "en" }, later: { label: "August 2024" } } as const;

describe("the table of terms", () => {
  test("gives each term its words on both sides and its effect", () => {
    show(<TermTable caption="What changed" changes={ROWS} {...COLUMNS} />);
    const table = within(screen.getByRole("table", { name: "What changed" }));
    expect(table.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
      "Term",
      "July 2023",
      "August 2024",
      "Effect",
    ]);
    const amount = within(table.getByRole("row", { name: /^How much/ }));
    expect(amount.getByText("20%")).toHaveAttribute("lang", "en");
    expect(amount.getByText("at least 20%")).not.toHaveAttribute("lang");
    expect(table.getByRole("row", { name: /^By when/ })).toHaveTextContent("—");
  });

  test("says below the effect what the comparer saw, or in its place what a person noted", () => {
    show(<TermTable changes={ROWS} {...COLUMNS} />);
    expect(screen.getByRole("cell", { name: /^Stronger/ })).toHaveTextContent("The same number, but");
    expect(screen.getByRole("cell", { name: /^Added/ })).toHaveTextContent("A date for the first time.");
  });

  test("beside linked wordings the heads of its rows say number and term, and lead to their first words", () => {
    show(<TermTable changes={ROWS} {...COLUMNS} linked />);
    const head = (name: string) =>
      within(screen.getByRole("rowheader", { name })).getByRole("link", { name });
    expect(head("1 How much")).toHaveAttribute("href", "#words-earlier-1");
    expect(head("2 By when")).toHaveAttribute("href", "#words-later-2");
    expect(screen.getAllByRole("row")[2]).toHaveAttribute("id", "row-2");
  });

  test("takes a last column of its own, and other words for the effect", () => {
    const more = { label: "In the table now", cell: (place: number) => `row ${place + 1}` };
    show(<TermTable changes={ROWS} {...COLUMNS} effect="Why" more={more} />);
    expect(screen.getByRole("columnheader", { name: "Why" })).toBeVisible();
    expect(screen.getByRole("row", { name: /^By when/ })).toHaveTextContent("row 2");
    expect(screen.queryByRole("link")).toBeNull();
  });

  test("is none when no term moved, and speaks Chinese", () => {
    const { again } = show(<TermTable changes={[]} {...COLUMNS} />, "zh");
    expect(screen.queryByRole("table")).toBeNull();
    again(<TermTable changes={ROWS} {...COLUMNS} />);
    expect(screen.getByRole("columnheader", { name: "要素" })).toBeVisible();
  });
});
