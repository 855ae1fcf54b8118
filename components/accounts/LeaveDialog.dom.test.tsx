import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import { LeaveDialog } from "./LeaveDialog";

vi.mock("@/lib/desk/actions", () => ({ disableAction: vi.fn(), handOverAction: vi.fn() }));

const PEOPLE = [
  { id: "editor", name: "Ed", role: "editor" as const },
  { id: "reviewer", name: "Rae", role: "reviewer" as const },
  { id: "leaver", name: "Lee", role: "reviewer" as const },
];

async function offered(review: number) {
  const standing = {
    held: { review, begun: 1, typed: 0, follows: 0, watches: 0 },
    left: { submitted: 0, proposals: 0, flagged: 0 },
    due: 0,
  };
  const { user, unmount } = show(
    <LeaveDialog what="handOver" userId="leaver" name="Lee" standing={standing} colleagues={PEOPLE} />,
  );
  await user.click(screen.getByRole("button", { name: /Lee/ }));
  const box = within(await screen.findByRole("dialog"));
  const names = box.getAllByRole("option").map(({ textContent }) => textContent);
  unmount();
  return names;
}

test("claims in review are offered only to those who may go on with them", async () => {
  expect(await offered(1)).toEqual(["Choose a person", "Rae · Reviewer"]);
  expect(await offered(0)).toEqual(["Choose a person", "Ed · Editor", "Rae · Reviewer"]);
});
