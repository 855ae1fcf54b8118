import { act, screen } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import { MAX_DRAFT } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/routing";
import { DraftNote } from "./DraftNote";
import { useDraft } from "./useDraft";

function Typed({ words }: { words: string | null }) {
  const state = useDraft("claim:1", words === null ? null : { words }, 3);
  return <DraftNote state={state} />;
}

const KEPT = new Response("{}");
const LOST = new Response("{}", { status: 503 });
const posted = () => vi.mocked(fetch).mock.calls.map(([, init]) => JSON.parse(String(init?.body)));
const beacons = () =>
  Promise.all(vi.mocked(navigator.sendBeacon).mock.calls.map(([, body]) => new Response(body).json()));
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

function type(locale: Locale = "en") {
  const page = show(<Typed words={null} />, locale);
  return { ...page, words: (words: string | null) => page.again(<Typed words={words} />) };
}

beforeEach(() => {
  vi.useFakeTimers();
});

describe("what is typed is kept", () => {
  test("nothing is sent while nothing is typed", async () => {
    type();
    await pass(60_000);
    expect(fetch).not.toHaveBeenCalled();
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  test("once, when typing rests", async () => {
    const { words } = type();
    for (const typed of ["A", "A b", "A br"]) {
      words(typed);
      await pass(600);
    }
    expect(fetch).not.toHaveBeenCalled();
    await pass(100);
    expect(posted()).toEqual([{ key: "claim:1", data: { words: "A br" }, baseRevision: 3 }]);
    expect(screen.getByRole("status")).toHaveTextContent("Draft kept");
  });

  test("between a key and its keeping it is not said to be kept", async () => {
    const { words } = type();
    words("A");
    await pass(700);
    words("A b");
    await pass(0);
    expect(screen.getByRole("status")).toHaveTextContent("Keeping your draft…");
  });

  test("what could not be kept is tried again, and said so in Chinese", async () => {
    vi.mocked(fetch)
      .mockResolvedValueOnce(LOST)
      .mockRejectedValueOnce(new TypeError())
      .mockResolvedValue(KEPT);
    const { words } = type("zh");
    words("A");
    await pass(700);
    expect(screen.getByRole("status")).toHaveTextContent("草稿暂时未能保留");
    await pass(5_000);
    await pass(5_000);
    expect(posted()).toHaveLength(3);
    expect(screen.getByRole("status")).toHaveTextContent("草稿已保留");
  });

  test("what is too long to be kept is not sent, is said, and leaving is asked about; once shorter it is kept", async () => {
    const { words } = type();
    words("x".repeat(MAX_DRAFT));
    await pass(60_000);
    expect(fetch).not.toHaveBeenCalled();
    expect(screen.getByRole("status")).toHaveTextContent("Your draft is too long to be kept.");
    const leave = () => {
      const event = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(true);
    words("A");
    await pass(700);
    expect(posted()).toHaveLength(1);
    expect(screen.getByRole("status")).toHaveTextContent("Draft kept");
    expect(leave()).toBe(false);
  });

  test("what was kept is discarded when there is nothing to keep any more, as after a save, and nothing is said of it", async () => {
    const { words } = type();
    words("A");
    await pass(700);
    words(null);
    await pass(700);
    expect(posted().at(-1)).toEqual({ key: "claim:1", discard: true });
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });
});

describe("when the page is left", () => {
  test("the last words still go out, once", async () => {
    const { words, unmount } = type();
    words("Typed a moment before leaving");
    window.dispatchEvent(new Event("pagehide"));
    unmount();
    expect(await beacons()).toEqual([
      { key: "claim:1", data: { words: "Typed a moment before leaving" }, baseRevision: 3 },
    ]);
  });

  test("what was kept already is not sent again", async () => {
    const { words, unmount } = type();
    words("A");
    await pass(700);
    unmount();
    expect(navigator.sendBeacon).not.toHaveBeenCalled();
  });
});
