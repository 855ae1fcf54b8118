import { act, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import { useRoom } from "./useRoom";

let resized: (() => void) | null = null;
const watched = new Set<Element>();

class Observer {
  constructor(changed: () => void) {
    resized = changed;
  }
  observe = (element: Element) => watched.add(element);
  unobserve = (element: Element) => watched.delete(element);
  disconnect = () => watched.clear();
}

afterEach(() => vi.unstubAllGlobals());

function Panel() {
  return <aside ref={useRoom<HTMLElement>()}>The form</aside>;
}

test("a panel that a notice above it pushes down learns how much room is left, though nobody scrolls", () => {
  vi.stubGlobal("ResizeObserver", Observer);
  const { unmount } = show(<Panel />);
  const panel = screen.getByRole("complementary");
  expect(panel.style.getPropertyValue("--above")).toBe("0px");
  panel.getBoundingClientRect = () => new DOMRect(0, 96, 100, 100);
  act(() => resized?.());
  expect(panel.style.getPropertyValue("--above")).toBe("96px");
  expect([...watched]).toContain(document.body);
  unmount();
  expect(watched.size).toBe(0);
});
