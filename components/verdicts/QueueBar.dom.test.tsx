import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { done } from "@/components/testing/answers";
import { show } from "@/components/testing/show";
import { refuse } from "@/lib/errors";
import { changeQueueAction } from "@/lib/verdicts/actions";
import { QueueBar } from "./QueueBar";

vi.mock("@/lib/verdicts/actions", () => ({ changeQueueAction: vi.fn() }));
const change = vi.mocked(changeQueueAction);

const bar = (names: Record<string, string>) => (
  <QueueBar
    reviewers={[
      { id: "me", name: "Wei Lindqvist" },
      { id: "other", name: "Amara Okoye" },
    ]}
    names={names}
    meId="me"
    isOffered={Object.keys(names).length > 0}
  />
);

test.each([
  ["Wei Lindqvist", "See them under “Mine”", "/en/desk/review?tab=mine"],
  ["Amara Okoye", "See them under “With others”", "/en/desk/review?tab=held"],
])(
  "claims given to %s are out of the list, and what came of it leads to them",
  async (to, words, address) => {
    change.mockResolvedValueOnce(done({ rows: [{ claimId: "a", refusal: null }] }));
    const { user, again } = show(bar({ a: "A claim" }));
    await user.click(screen.getByText("Several at once"));
    await user.selectOptions(screen.getByLabelText("Reviewer"), to);
    await user.click(screen.getByRole("button", { name: "Apply" }));
    await screen.findByText(`The claim is given to ${to}.`);
    again(bar({}));
    expect(screen.queryByText("Several at once")).toBeNull();
    expect(screen.getByText(`The claim is given to ${to}.`)).toBeVisible();
    expect(screen.getByRole("link", { name: words })).toHaveAttribute("href", address);
  },
);

test("a claim that somebody else took meanwhile is told by its name, though the list has it no more", async () => {
  const taken = refuse("taken", { values: { name: "Amara Okoye" } });
  change.mockResolvedValueOnce(done({ rows: [{ claimId: "a", refusal: taken }] }));
  const { user, again } = show(bar({ a: "A claim" }));
  await user.click(screen.getByText("Several at once"));
  await user.click(screen.getByRole("button", { name: "Apply" }));
  expect(await screen.findByText("The claim was not changed.")).toBeVisible();
  again(bar({}));
  expect(screen.getByText(/^A claim: /)).toBeVisible();
  expect(screen.queryByRole("link")).toBeNull();
});
