import { act, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import { findSpeakers } from "@/lib/speakers/actions";
import type { FoundSpeaker } from "@/lib/speakers/queries";
import type { PickedSpeaker } from "@/lib/speakers/schema";
import { SpeakerPicker } from "./SpeakerPicker";

vi.mock("@/lib/speakers/actions", () => ({ findSpeakers: vi.fn() }));
const find = vi.mocked(findSpeakers);

const ALTMAN: FoundSpeaker = {
  id: "altman",
  slug: "sam-altman",
  kind: "person",
  nameEn: "Sam Altman",
  nameZh: "山姆·奥特曼",
  alias: "奥特曼",
  aliases: ["Sam Altman", "山姆·奥特曼", "奥特曼"],
  affiliationEn: "OpenAI",
  affiliationZh: null,
};
const picked = vi.fn<(speaker: PickedSpeaker | null) => void>();

function Picker({ allowNew = false }: { allowNew?: boolean }) {
  const [speaker, setSpeaker] = useState<PickedSpeaker | null>(null);
  const onChange = (next: PickedSpeaker | null) => {
    setSpeaker(next);
    picked(next);
  };
  return (
    <SpeakerPicker id="speaker" label="Who says it" value={speaker} allowNew={allowNew} onChange={onChange} />
  );
}
function SavedByKey({ onSave }: { onSave: (name: string | undefined) => void }) {
  const [speaker, setSpeaker] = useState<PickedSpeaker | null>({ id: "altman", label: "Sam Altman" });
  return (
    <form onKeyDown={(event) => event.ctrlKey && event.key === "Enter" && onSave(speaker?.label)}>
      <SpeakerPicker id="speaker" label="Who says it" value={speaker} allowNew onChange={setSpeaker} />
    </form>
  );
}
const box = () => screen.getByRole("combobox");

beforeEach(() => {
  picked.mockReset();
  find.mockReset().mockImplementation(async (typed) => (/奥|Alt/.test(typed) ? [ALTMAN] : []));
});

test("is found by any writing of the name and taken with the keyboard", async () => {
  const { user } = show(<Picker />);
  await user.type(box(), "奥特曼");
  expect(await screen.findByRole("option", { name: /Sam Altman/ })).toHaveTextContent("奥特曼 · OpenAI");
  await user.keyboard("{Enter}");
  expect(picked).toHaveBeenLastCalledWith({ id: "altman", label: "Sam Altman" });
  expect(box()).toHaveValue("Sam Altman");
});

test("is looked up once, when typing rests", async () => {
  vi.useFakeTimers();
  show(<Picker />);
  const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
  await pass(1_000);
  find.mockClear();
  for (const typed of ["A", "Alt", "Altman"]) {
    fireEvent.change(box(), { target: { value: typed } });
    await pass(100);
  }
  expect(find).not.toHaveBeenCalled();
  await pass(100);
  expect(find.mock.calls).toEqual([["Altman"]]);
});

test("a name that nobody has is offered as a new one, only where new ones may be named", async () => {
  const { user, unmount } = show(<Picker allowNew />);
  await user.type(box(), "Leopold");
  await user.click(await screen.findByRole("option", { name: /Leopold/ }));
  expect(picked).toHaveBeenLastCalledWith({ id: null, label: "Leopold" });
  unmount();
  const next = show(<Picker />);
  await next.user.type(box(), "Leopold");
  await vi.waitFor(() => expect(find).toHaveBeenLastCalledWith("Leopold"));
  expect(screen.queryByRole("option")).toBeNull();
});

test("a look-up that fails offers nobody, and the next letter asks again", async () => {
  find.mockImplementation(async (typed) => {
    if (typed !== "Alt") throw new TypeError("Failed to fetch");
    return [ALTMAN];
  });
  const { user } = show(<Picker />);
  await user.type(box(), "A");
  await vi.waitFor(() => expect(find).toHaveBeenCalledWith("A"));
  expect(screen.queryByRole("option")).toBeNull();
  await user.keyboard("lt");
  expect(await screen.findByRole("option", { name: /Sam Altman/ })).toBeVisible();
});

test("a name that was typed and not chosen stays when the field is left: as a new one, or of who bears it", async () => {
  const { user } = show(<Picker allowNew />);
  await user.type(box(), "Leopold");
  await user.tab();
  expect(picked).toHaveBeenLastCalledWith({ id: null, label: "Leopold" });
  expect(box()).toHaveValue("Leopold");
  await user.clear(box());
  await user.type(box(), "奥特曼");
  await screen.findByRole("option", { name: /Sam Altman/ });
  await user.tab();
  expect(picked).toHaveBeenLastCalledWith({ id: "altman", label: "Sam Altman" });
  expect(box()).toHaveValue("Sam Altman");
});

test("a name typed over another counts before the form is saved by its key", async () => {
  const saved = vi.fn<(name: string | undefined) => void>();
  const { user } = show(<SavedByKey onSave={saved} />);
  await user.type(box(), "n");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(saved.mock.calls).toEqual([["Sam Altmann"]]);
});
