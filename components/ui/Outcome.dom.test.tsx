import { screen } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import { ActionButton } from "./ActionButton";
import { DoneNotice } from "./DoneNotice";
import { OutcomeRegion } from "./Outcome";

const WORDS = "It is yours.";

function Page({ children, at, after }: { children?: ReactNode; at?: string; after?: ReactNode }) {
  const [isDone, setDone] = useState(false);
  return (
    <OutcomeRegion>
      <main>
        <h1>A page</h1>
        {children}
        <ActionButton
          action={async () => ({ status: "done", value: null })}
          values={{}}
          outcome={{ words: WORDS, at }}
          onDone={() => setDone(true)}
        >
          Take
        </ActionButton>
        {isDone && after}
      </main>
    </OutcomeRegion>
  );
}

const note = () => document.querySelector(".outcome");
async function act(page: ReactNode) {
  const { user } = show(page);
  await user.click(screen.getByRole("button", { name: "Take" }));
  await vi.waitFor(() => expect(screen.getByRole("status").textContent).toBe(WORDS));
}

test("what came of an act stands beside the place that shows it, and has the focus", async () => {
  await act(
    <Page at="state">
      <h2 id="state">State</h2>
    </Page>,
  );
  await vi.waitFor(() => expect(note()?.textContent).toBe(WORDS));
  expect(note()?.previousElementSibling?.id).toBe("state");
  expect(document.activeElement?.id).toBe("state");
});

test("a row holds it", async () => {
  await act(
    <Page at="row">
      <ul>
        <li id="row">A row</li>
      </ul>
    </Page>,
  );
  await vi.waitFor(() => expect(note()?.parentElement?.id).toBe("row"));
});

test("a long text has it above", async () => {
  await act(
    <Page at="text">
      <section id="text">Much to read.</section>
    </Page>,
  );
  await vi.waitFor(() => expect(note()?.nextElementSibling?.id).toBe("text"));
});

test("without a place it stands beside the button", async () => {
  await act(<Page />);
  await vi.waitFor(() => expect(note()?.previousElementSibling?.textContent).toBe("Take"));
});

test("where the page says it by itself it is not said twice", async () => {
  await act(<Page at="taken" after={<DoneNotice id="taken">{WORDS}</DoneNotice>} />);
  await vi.waitFor(() => expect(document.activeElement?.id).toBe("taken"));
  expect(note()).toBeNull();
});
