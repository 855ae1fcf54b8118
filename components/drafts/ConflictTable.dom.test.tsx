import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import { ConflictTable } from "./ConflictTable";

type Typed = { title: string; author: string; year: string };
const MINE: Typed = { title: "A bridge", author: "", year: "2024" };
const THEIRS: Typed = { title: "The bridge", author: "B. Writer", year: "2024" };
const LABELS = { title: "Title", author: "Author", year: "Year" };

function table(theirs: Typed, name = "Rita First", onUse = vi.fn()) {
  return (
    <ConflictTable
      conflict={{ name, theirs, revision: 4 }}
      mine={MINE}
      names={["title", "author", "year"]}
      label={(field) => LABELS[field]}
      shown={(values, field) => values[field]}
      onUse={onUse}
    />
  );
}

test("says at once who saved, and shows each field that differs beside one's own", () => {
  show(table(THEIRS));
  expect(screen.getByRole("alert")).toHaveTextContent("Rita First saved while you were writing");
  expect(screen.getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual(["Title", "Author"]);
  const [theirs, mine] = within(screen.getByRole("row", { name: /^Author/ })).getAllByRole("cell");
  expect(theirs).toHaveTextContent("B. Writer");
  expect(mine).toHaveTextContent("empty");
});

test("takes over one field and leaves the rest as it is", async () => {
  const onUse = vi.fn();
  const { user } = show(table(THEIRS, "Rita First", onUse));
  const author = within(screen.getByRole("row", { name: /^Author/ }));
  await user.click(author.getByRole("button", { name: "Take this over" }));
  expect(onUse).toHaveBeenCalledExactlyOnceWith({ author: "B. Writer" });
});

test("where both say the same it says so, in either language, also when nobody's name is known", () => {
  const { again } = show(table(MINE, ""), "zh");
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.getByRole("alert")).toHaveTextContent("没有差别");
  again(table(THEIRS, ""));
  expect(screen.getByRole("table")).toBeVisible();
});
