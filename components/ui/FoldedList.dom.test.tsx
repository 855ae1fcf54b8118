import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "@/components/testing/show";
import { FoldedList } from "./FoldedList";

const list = (count: number) => (
  <FoldedList more={(more) => `${more} more places`}>
    {Array.from({ length: count }, (_, n) => `Place ${n + 1}`).map((place) => (
      <li key={place}>{place}</li>
    ))}
  </FoldedList>
);

test("of a long list five are shown, and the rest is told and unfolded by its summary", async () => {
  const { user } = show(list(40));
  const [shown, rest] = screen.getAllByRole("list");
  expect(within(shown as HTMLElement).getAllByRole("listitem")).toHaveLength(5);
  expect(screen.getByText("Place 6")).not.toBeVisible();
  await user.click(screen.getByText("35 more places"));
  expect(within(rest as HTMLElement).getAllByRole("listitem")).toHaveLength(35);
  expect(screen.getByText("Place 40")).toBeVisible();
});

test("one line more than that is not worth a fold", () => {
  show(list(6));
  expect(screen.getAllByRole("listitem")).toHaveLength(6);
  expect(screen.queryByText(/more places/)).toBeNull();
});
