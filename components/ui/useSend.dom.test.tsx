import { screen } from "@testing-library/react";
import { startTransition, useState } from "react";
import { expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import type { Action } from "@/lib/auth/action";
import { useSend } from "./useSend";

function Form({ action, onDone }: { action: Action<number>; onDone: (value: number) => void }) {
  const { send } = useSend(action, onDone, { words: "Saved." });
  return (
    <button type="button" onClick={() => send(new FormData())}>
      Save
    </button>
  );
}

/** A page that has no place for the form any more once it was sent. */
function Page({ onDone, leaves }: { onDone: (value: number) => void; leaves: boolean }) {
  const [isThere, setThere] = useState(true);
  const action: Action<number> = async () => {
    if (leaves) startTransition(() => setThere(false));
    return { status: "done", value: 7 };
  };
  return isThere ? <Form action={action} onDone={onDone} /> : <p>Gone.</p>;
}

test.each([
  ["that stays", false],
  ["that the page which comes with the answer has no place for", true],
])("what follows an act is done once, for a form %s", async (_, leaves) => {
  const onDone = vi.fn();
  const { user } = show(<Page onDone={onDone} leaves={leaves} />);
  await user.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => expect(onDone.mock.calls).toEqual([[7]]));
  expect(screen.queryByText("Gone.") !== null).toBe(leaves);
});
