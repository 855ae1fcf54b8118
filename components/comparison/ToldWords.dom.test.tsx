import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "@/components/testing/show";
import type { ToldWords as Told } from "@/lib/comparison";
import { ToldWords } from "./ToldWords";

const at = { earlier: { start: 0, end: 1 }, later: { start: 0, end: 1 } };
const TOLD: Told = {
  words: [
    { op: "same", text: "Our " },
    { op: "removed", text: "staff ", stretch: 0 },
    { op: "added", text: "employees ", stretch: 0 },
    { op: "removed", text: "will ", stretch: 1 },
    { op: "added", text: "may ", stretch: 1 },
    { op: "same", text: "reply " },
    { op: "added", text: "in general", stretch: 2 },
    { op: "same", text: "." },
  ],
  stretches: [
    { ...at, reads: "same", rows: [], why: "synonym" },
    { ...at, reads: "row", rows: [0], why: null },
    { ...at, reads: "cannot_tell", rows: [], why: null },
  ],
};
const told = (more: Partial<Parameters<typeof ToldWords>[0]> = {}) => (
  <ToldWords told={TOLD} lang="en" locale="en" rows={1} linked {...more} />
);
const heard = () => screen.getByRole("blockquote").textContent?.replace(/\s+/g, " ");

test("each mark says what it belongs to, and leads there", () => {
  show(told());
  expect(heard()).toBe(
    "Our removed: staff added: employees reads the same, note a " +
      "removed: will added: may row 1 end of change. " +
      "reply added: in general the program cannot tell, note b end of change. .",
  );
  const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(links).toEqual(["#note-a", "#note-a", "#row-1", "#row-1", "#note-b"]);
});

test("what reads the same and what nobody can tell is said below, without pointing at anything", () => {
  show(told());
  const items = screen.getAllByRole("listitem");
  expect(items.map(({ textContent }) => textContent)).toEqual([
    "bin general put in",
    "astaff → employees · another word for it",
  ]);
  expect(items[1]).toHaveAttribute("id", "note-a");
  expect(screen.getByText("Read as the same")).toBeVisible();
  expect(within(items[1] as HTMLElement).getByText("staff")).toHaveAttribute("lang", "en");
});

test("where more than one such text stands on a page, nothing leads anywhere", () => {
  show(told({ linked: false }));
  expect(screen.queryByRole("link")).toBeNull();
  expect(document.querySelector("[id]")?.id ?? "").not.toContain("note");
  expect(heard()).toContain("row 1");
});

test("it speaks Chinese", () => {
  show(told({ locale: "zh" }), "zh");
  expect(screen.getByText("读来意思相同")).toBeVisible();
  expect(heard()).toContain("表中第 1 行");
});
