import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "@/components/testing/show";
import { ProposalReason } from "./ProposalReason";
import { ProposedNotice } from "./ProposedNotice";

const notice = (isPublic: boolean) => (
  <ProposedNotice id="sent" proposed={{ proposalId: "01a2", isPublic }} />
);

test("what waits for another person is proposed; what one person made at once is changed", () => {
  const { again } = show(notice(false));
  expect(screen.getByText(/^Proposed\./)).toBeVisible();
  expect(screen.getByRole("link")).toHaveAttribute("href", "/en/desk/proposals/01a2");
  again(notice(true));
  expect(screen.getByText(/^Changed: readers see it now/)).toBeVisible();
  expect(screen.queryByText(/^Proposed\./)).toBeNull();
});

test("the form promises a second person no more than the site has one", () => {
  show(<ProposalReason what="article.details" id="x" />);
  const reason = screen.getByLabelText("Why this should change");
  expect(reason).toHaveAccessibleDescription(/A reviewer other than you decides; in one-person mode/);
});
