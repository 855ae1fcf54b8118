import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { done } from "@/components/testing/answers";
import { show } from "@/components/testing/show";
import { proposeChangeAction } from "@/lib/proposals/actions";
import { MergeForm } from "./MergeForm";

vi.mock("@/lib/proposals/actions", () => ({ proposeChangeAction: vi.fn() }));

const one = (id: string) => ({
  id,
  revision: 1,
  stays: `Keep ${id}`,
  moves: "Two claims move.",
  address: `/en/desk/speakers/${id}`,
});

test("a merge that was proposed leads to the proposal", async () => {
  vi.mocked(proposeChangeAction).mockResolvedValue(done({ proposalId: "p", isPublic: false, revision: 2 }));
  const { user } = show(
    <MergeForm
      both={[one("a"), one("b")]}
      fields={[]}
      stays="a"
      action={vi.fn()}
      what="speaker.merge"
      isPublic
    />,
  );
  await user.type(screen.getByRole("textbox"), "One person.");
  await user.click(screen.getByRole("button", { name: "Propose to merge" }));
  expect(await screen.findByText(/^Proposed\./)).toBeVisible();
  expect(screen.getByRole("link", { name: "See the proposal" })).toHaveAttribute(
    "href",
    "/en/desk/proposals/p",
  );
});
