import { act, screen } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import { SaidBeforeLine } from "./SaidBeforeLine";
import { useSaidBefore } from "./useSaidBefore";
import { useSteady } from "./useSteady";

function Asking({ words }: { words: string }) {
  const before = useSaidBefore({ texts: [words], speaker: "", kind: null, on: null, not: [] });
  return <SaidBeforeLine before={before} listId="list" />;
}

function List({ rows }: { rows: string }) {
  const place = { current: document.getElementById("rows") };
  const shown = useSteady(place, rows);
  return (
    <div id="rows">
      <button type="button">{shown}</button>
    </div>
  );
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const asked = () => vi.mocked(fetch).mock.calls.map(([, init]) => JSON.parse(String(init?.body)).texts[0]);
const nothing = () => new Response(JSON.stringify({ found: [] }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(fetch).mockImplementation(async () => nothing());
});

describe("looking up what was said before", () => {
  test("at once when the form opens, then when typing rests", async () => {
    const { again } = show(<Asking words="a" />);
    await pass(0);
    expect(asked()).toEqual(["a"]);
    for (const words of ["ab", "abc"]) {
      again(<Asking words={words} />);
      await pass(300);
    }
    expect(asked()).toEqual(["a"]);
    await pass(100);
    expect(asked()).toEqual(["a", "abc"]);
    expect(screen.getByText("Said before: nothing like it is on record")).toBeVisible();
  });

  test("a newer question ends the one before it, whose answer never shows", async () => {
    let late: (answer: Response) => void = () => {};
    vi.mocked(fetch).mockImplementationOnce(() => new Promise((answer) => (late = answer)));
    const { again } = show(<Asking words="a" />);
    await pass(0);
    const signal = vi.mocked(fetch).mock.calls[0]?.[1]?.signal;
    again(<Asking words="ab" />);
    expect(signal?.aborted).toBe(true);
    late(new Response("{}", { status: 500 }));
    await pass(400);
    expect(screen.queryByText(/could not be looked up/)).toBeNull();
  });

  test("a failure is said, and tried again at a press", async () => {
    vi.mocked(fetch).mockRejectedValueOnce(new TypeError("Failed to fetch"));
    show(<Asking words="a" />);
    await pass(0);
    expect(screen.getByText("Said before: it could not be looked up.")).toBeVisible();
    await act(async () => screen.getByRole("button", { name: "Try again" }).click());
    await pass(0);
    expect(screen.getByText("Said before: nothing like it is on record")).toBeVisible();
  });
});

test("a failure is tried again by itself, each time later, until it is found", async () => {
  vi.mocked(fetch).mockRejectedValueOnce(new TypeError("Failed to fetch"));
  vi.mocked(fetch).mockResolvedValueOnce(new Response("{}", { status: 503 }));
  show(<Asking words="a" />);
  await pass(0);
  await pass(1_999);
  expect(asked()).toHaveLength(1);
  await pass(1);
  expect(asked()).toHaveLength(2);
  expect(screen.getByText("Said before: it could not be looked up.")).toBeVisible();
  await pass(6_000);
  expect(asked()).toEqual(["a", "a", "a"]);
  expect(screen.getByText("Said before: nothing like it is on record")).toBeVisible();
  await pass(60_000);
  expect(asked()).toHaveLength(3);
});

test("rows stay while somebody is about to press one", async () => {
  const { again } = show(<List rows="first" />);
  again(<List rows="first" />);
  const button = screen.getByRole("button");
  act(() => button.focus());
  again(<List rows="second" />);
  expect(button).toHaveTextContent("first");
  act(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.dispatchEvent(new FocusEvent("focusin"));
  });
  expect(button).toHaveTextContent("second");
});
