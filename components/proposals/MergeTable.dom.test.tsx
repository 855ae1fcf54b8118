import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "@/components/testing/show";
import { MergeTable } from "./MergeTable";
import { staying, summed } from "./mergeFields";

const FIELDS = [
  staying("Name", ["Ann", "Anne"]),
  staying("Kind", ["Person", "Person"]),
  staying("Description", [null, "A minister"]),
  summed("Claims", [1, 2]),
];

test.each([
  [0, "Anne", "Ann", "A minister"],
  [1, "Ann", "Anne", null],
] as const)("if number %i stays, it says what goes and what stands", (stays, goes, stands, struck) => {
  show(<MergeTable names={["This one", "The other"]} stays={stays} fields={FIELDS} />);
  const cells = (name: RegExp) => within(screen.getByRole("row", { name })).getAllByRole("cell");
  const named = cells(/^Name · differs/);
  expect(named.map((cell) => cell.querySelector("del")?.textContent ?? null)).toContain(goes);
  expect(named.at(-1)).toHaveTextContent(stands);
  const described = cells(/^Description · differs/);
  expect(described[1]?.querySelector("del")?.textContent ?? null).toBe(struck);
  const kinds = cells(/^Kind/);
  expect(kinds.some((cell) => cell.querySelector("del"))).toBe(false);
  expect(cells(/^Claims/).at(-1)).toHaveTextContent("3");
});
