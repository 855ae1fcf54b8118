import { screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { show } from "@/components/testing/show";
import { SaveKey } from "./SaveKey";

afterEach(() => vi.restoreAllMocks());

test.each([
  ["Linux x86_64", "Ctrl ↵"],
  ["Win32", "Ctrl ↵"],
  ["MacIntel", "⌘ ↵"],
  ["iPhone", "⌘ ↵"],
])("on %s the keys that save are named as they are printed: %s", (platform, keys) => {
  vi.spyOn(navigator, "platform", "get").mockReturnValue(platform);
  show(<SaveKey />);
  expect(screen.getByText(keys)).toBeVisible();
});
