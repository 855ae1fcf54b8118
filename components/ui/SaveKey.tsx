"use client";

import { useSyncExternalStore } from "react";
import { Kbd } from "./Kbd";

const never = () => () => {};

/** The name of the key that saves together with Enter, as it is printed on this keyboard. */
export function useSaveKeyName(): string {
  return useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl"),
    () => "Ctrl",
  );
}

/** The keys that save a form. */
export function SaveKey() {
  return <Kbd>{useSaveKeyName()} ↵</Kbd>;
}

/** Whether these keys save: Enter with ⌘ or Ctrl. */
export function isSaveKey(event: { key: string; metaKey: boolean; ctrlKey: boolean }): boolean {
  return event.key === "Enter" && (event.metaKey || event.ctrlKey);
}
