"use client";

import { useEffect } from "react";
import { isSaveKey } from "./SaveKey";

/**
 * One rule for every form: Enter with ⌘ or Ctrl presses the button that saves (`data-key="save"`, else the one that sends
 * the form), with Shift the one that also hands on what is saved (`data-key="on"`). Stands once around the pages of forms.
 */
export function SaveKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isSaveKey(event) || event.defaultPrevented || !(event.target instanceof Element)) return;
      const form = event.target.closest("form");
      if (!form) return;
      event.preventDefault();
      buttonFor(form, event.shiftKey)?.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}

function buttonFor(form: HTMLFormElement, on: boolean): HTMLButtonElement | null {
  return (
    form.querySelector<HTMLButtonElement>(`button[data-key=${on ? "on" : "save"}]`) ??
    (on ? null : form.querySelector<HTMLButtonElement>("button[type=submit]"))
  );
}
