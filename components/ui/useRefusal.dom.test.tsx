import { screen } from "@testing-library/react";
import { useActionState } from "react";
import { expect, test, vi } from "vitest";
import { answeredLater, refused } from "@/components/testing/answers";
import { show } from "@/components/testing/show";
import type { Action, ActionState } from "@/lib/auth/action";
import { Button } from "./Button";
import { TextField } from "./Field";
import { useRefusal } from "./useRefusal";

const START: ActionState<null> = { status: "idle" };

function Form({ action }: { action: Action<null> }) {
  const [state, act, pending] = useActionState(action, START);
  const { notice, error } = useRefusal(state);
  return (
    <form action={act}>
      {notice}
      <TextField name="name" label="Name" error={error("name")} />
      <TextField name="code" label="Code" error={error("code")} />
      <Button type="submit" isBusy={pending}>
        Send
      </Button>
    </form>
  );
}

test("a refusal brings the focus to the field that is wrong, also where the disabled button has lost it", async () => {
  const action = vi.fn<Action<null>>();
  const answer = answeredLater(action);
  const { user } = show(<Form action={action} />);
  await user.click(screen.getByRole("button", { name: "Send" }));
  await vi.waitFor(() => expect(screen.getByRole("button", { name: "Send" })).toBeDisabled());
  // A browser takes the focus off a button that is disabled; this one lets it go from a field only.
  screen.getByLabelText("Name").focus();
  screen.getByLabelText("Name").blur();
  expect(document.body).toHaveFocus();
  answer(refused("invalid", { fields: { code: "required" } }));
  await vi.waitFor(() => expect(screen.getByLabelText("Code")).toHaveFocus());
});
