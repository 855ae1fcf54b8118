"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The name of the key that saves together with Enter, as it is printed on this keyboard. */
export function useSaveKey(): string {
  return useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl"),
    () => "Ctrl",
  );
}
