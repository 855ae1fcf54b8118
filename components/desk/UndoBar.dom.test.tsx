import { screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import { noteAct } from "@/components/ui/lastAct";
import type { UndoOffer } from "@/lib/undo/queries";
import { UndoBar } from "./UndoBar";
import { leaveWithUndo } from "./undoSeen";

vi.mock("@/lib/desk/actions", () => ({ undoAction: vi.fn() }));

let nth = 0;
const offer = (seconds = 59): UndoOffer => ({
  id: `offer-${nth++}`,
  kind: "claim_deleted",
  nameEn: "Ten schools",
  nameZh: null,
  seconds,
});
const said = () => screen.getByText(/Ten schools/);

beforeEach(() => vi.spyOn(performance, "now").mockReturnValue(1_000_000 + nth * 60_000));

test("what was done in this window takes the focus, once", () => {
  const { again } = show(<UndoBar offer={null} />);
  noteAct();
  const made = offer();
  again(<UndoBar offer={made} />);
  expect(said()).toHaveFocus();
  said().blur();
  again(<UndoBar offer={{ ...made, seconds: 55 }} />);
  expect(said()).not.toHaveFocus();
});

test("what was done on another device, or before the page was read, only stands there", () => {
  const { again, unmount } = show(<UndoBar offer={offer()} />);
  expect(said()).not.toHaveFocus();
  again(<UndoBar offer={offer()} />);
  expect(said()).not.toHaveFocus();
  noteAct();
  again(<UndoBar offer={offer(30)} />);
  expect(said()).not.toHaveFocus();
  unmount();
});

test("the page to which an act led takes it", () => {
  const assign = vi.fn();
  vi.stubGlobal("location", { assign });
  leaveWithUndo("/en/desk/claims");
  window.dispatchEvent(new Event("pagehide"));
  vi.unstubAllGlobals();
  show(<UndoBar offer={offer()} />);
  expect(said()).toHaveFocus();
});
