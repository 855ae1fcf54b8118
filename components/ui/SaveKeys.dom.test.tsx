import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import { Button } from "./Button";
import { ReasonDialog } from "./ReasonDialog";

const pressed = vi.fn();
const press = (name: string) => () => pressed(name);

test.each([
  [
    "the one that sends it, where no other saves",
    <Button key="a" type="submit" onClick={press("send")} />,
    "send",
  ],
  [
    "the one that saves, before the one that sends",
    <>
      <Button type="submit" data-key="on" onClick={press("send")} />
      <Button data-key="save" onClick={press("save")} />
    </>,
    "save",
  ],
])("in every form the key presses %s", async (_, buttons, expected) => {
  pressed.mockClear();
  const { user } = show(
    <form onSubmit={(event) => event.preventDefault()}>
      <input aria-label="Words" />
      {buttons}
    </form>,
  );
  await user.type(screen.getByLabelText("Words"), "a{Control>}{Enter}{/Control}");
  expect(pressed.mock.calls).toEqual([[expected]]);
});

test("with Shift it presses the one that hands on, and nothing where there is none", async () => {
  pressed.mockClear();
  const { user } = show(
    <>
      <form onSubmit={(event) => event.preventDefault()}>
        <input aria-label="Both" />
        <Button type="submit" onClick={press("send")} />
        <Button data-key="on" onClick={press("on")} />
      </form>
      <form onSubmit={(event) => event.preventDefault()}>
        <input aria-label="One" />
        <Button type="submit" onClick={press("send")} />
      </form>
    </>,
  );
  for (const field of ["One", "Both"])
    await user.type(screen.getByLabelText(field), "{Control>}{Shift>}{Enter}{/Shift}{/Control}");
  expect(pressed.mock.calls).toEqual([["on"]]);
});

test("a dialog's form is one like any other, and a button that is busy is not pressed", async () => {
  const action = vi.fn(() => new Promise<never>(() => undefined));
  const { user } = show(
    <ReasonDialog
      action={action}
      values={{}}
      button="Withdraw"
      title="Withdraw this"
      reasons={[{ name: "reason", label: "Why" }]}
      outcome={{ words: "Withdrawn." }}
    />,
  );
  await user.click(screen.getByRole("button", { name: "Withdraw" }));
  await user.type(screen.getByLabelText("Why"), "A slip.{Control>}{Enter}{Enter}{/Control}");
  expect(action).toHaveBeenCalledOnce();
});
