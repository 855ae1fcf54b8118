import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { answeredLater, done, refused, sentTo } from "@/components/testing/answers";
import { show } from "@/components/testing/show";
import type { Action } from "@/lib/auth/action";
import { ActionButton } from "./ActionButton";
import { ReasonDialog } from "./ReasonDialog";

const newAction = () => vi.fn<Action<{ id: string }>>();

function dialog(action: Action<{ id: string }>, onDone?: (value: { id: string }) => void) {
  return (
    <ReasonDialog
      action={action}
      values={{ claimId: "claim", revision: 2 }}
      button="Withdraw"
      title="Withdraw this claim"
      reasons={[{ name: "reason", label: "Reason" }]}
      onDone={onDone}
      outcome={{ words: "The claim is withdrawn." }}
    />
  );
}

describe("a reason is asked for", () => {
  test("Escape closes the dialog, nothing is sent, and the button has the focus again", async () => {
    const action = newAction();
    const { user } = show(dialog(action));
    const opener = screen.getByRole("button", { name: "Withdraw" });
    await user.click(opener);
    expect(await screen.findByRole("dialog", { name: "Withdraw this claim" })).toBeVisible();
    await user.keyboard("{Escape}");
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await vi.waitFor(() => expect(opener).toHaveFocus());
    expect(action).not.toHaveBeenCalled();
  });

  test("it begins at what is asked for", async () => {
    const { user } = show(dialog(newAction()));
    await user.click(screen.getByRole("button", { name: "Withdraw" }));
    const reason = await screen.findByLabelText("Reason");
    await vi.waitFor(() => expect(reason).toHaveFocus());
  });

  test("a refusal leaves it open with the words in it and the reason beside the field", async () => {
    const action = newAction().mockResolvedValue(refused("invalid", { fields: { reason: "required" } }));
    const { user } = show(dialog(action));
    await user.click(screen.getByRole("button", { name: "Withdraw" }));
    const box = within(await screen.findByRole("dialog"));
    await user.type(box.getByLabelText("Reason"), "  Said twice");
    await user.click(box.getByRole("button", { name: "Withdraw" }));
    await vi.waitFor(() => expect(box.getByLabelText("Reason")).toBeInvalid());
    expect(box.getByLabelText("Reason")).toHaveAccessibleDescription("This is needed.");
    expect(box.getByLabelText("Reason")).toHaveValue("  Said twice");
  });

  test("once it is done the dialog closes and the value goes on", async () => {
    const action = newAction().mockResolvedValue(done({ id: "next" }));
    const onDone = vi.fn();
    const { user } = show(dialog(action, onDone));
    await user.click(screen.getByRole("button", { name: "Withdraw" }));
    await user.type(await screen.findByLabelText("Reason"), "Said twice");
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Withdraw" }));
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith({ id: "next" }));
    expect(sentTo(action)).toEqual({ claimId: "claim", revision: "2", reason: "Said twice" });
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("a button that acts at once", () => {
  const button = (action: Action<{ id: string }>) => (
    <ActionButton action={action} values={{ claimId: "claim" }} outcome={{ words: "It is yours." }}>
      Take it
    </ActionButton>
  );

  test("is not pressed twice, and says beside itself why it could not", async () => {
    const action = newAction();
    const answer = answeredLater(action);
    const { user } = show(button(action));
    await user.click(screen.getByRole("button"));
    expect(screen.getByRole("button")).toBeDisabled();
    answer(refused("claim_withdrawn"));
    expect(await screen.findByRole("alert")).toHaveTextContent(/withdrawn/);
    expect(screen.getByRole("button")).toBeEnabled();
  });

  test("a reason names what it is about", async () => {
    const action = newAction().mockResolvedValue(refused("article_known", { values: { title: "A bridge" } }));
    const { user } = show(button(action));
    await user.click(screen.getByRole("button"));
    expect(await screen.findByRole("alert")).toHaveTextContent(/A bridge/);
  });

  test("who is signed out is shown the way in, which leaves the page open", async () => {
    const action = newAction().mockResolvedValue(refused("signed_out"));
    const { user } = show(button(action), "zh");
    await user.click(screen.getByRole("button"));
    const link = await screen.findByRole("link");
    expect(link).toHaveAttribute("href", "/zh/signin");
    expect(link).toHaveAttribute("target", "_blank");
  });
});
