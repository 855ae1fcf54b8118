"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import type { ActionState } from "@/lib/auth/action";
import { href } from "@/lib/i18n/address";
import type { Messages } from "@/lib/messages";
import { Notice } from "./Notice";

const WRONG = '[aria-invalid="true"], fieldset[data-invalid] input';

/**
 * Brings the focus to the first field that is wrong, and into sight, unless it is there already or on what lists them. It
 * is on the page as a whole, which lists nothing, where the button that had it was disabled meanwhile.
 */
function focusOnWrong(): void {
  const now = document.activeElement === document.body ? null : document.activeElement;
  if (now?.matches(WRONG) || now?.querySelector("[role=alert]")) return;
  const field =
    now?.closest("form")?.querySelector<HTMLElement>(WRONG) ?? document.querySelector<HTMLElement>(WRONG);
  const folded = field?.closest("details");
  if (folded) folded.open = true;
  field?.focus();
}

/**
 * What a form shows after its action was refused: `notice` for the whole form, `error("email")` beside a
 * field, `typed("email")` for its `defaultValue`, because React empties a form when its action has run.
 */
export function useRefusal(state: ActionState) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "refused") return;
    if (state.refusal.fields) focusOnWrong();
    else said.current?.scrollIntoView({ block: "nearest" });
  }, [state]);
  const t = useTranslations("errors");
  const locale = useLocale();
  const isKnown = (reason: string): reason is keyof Messages["errors"] => t.has(reason as "unknown");
  const words = (reason: string, values?: Record<string, string | number>) =>
    isKnown(reason) ? t(reason, values) : t("unknown");
  const refusal = state.status === "refused" ? state.refusal : null;
  const signInAgain = refusal?.reason === "signed_out" && (
    <p>
      <a href={href(locale, "/signin")} target="_blank" rel="noreferrer">
        {t("signIn")}
      </a>
    </p>
  );
  return {
    error: (field: string): string | undefined => {
      const reason = refusal?.fields?.[field];
      return reason === undefined
        ? undefined
        : words(reason, refusal?.fieldValues?.[field] ?? refusal?.values);
    },
    typed: (field: string): string | undefined => {
      const value = state.status === "refused" ? state.typed[field] : undefined;
      return typeof value === "string" ? value : undefined;
    },
    notice: (refusal && (
      <Notice tone="bad" live="alert" ref={said}>
        <p>{words(refusal.reason, refusal.values)}</p>
        {signInAgain}
      </Notice>
    )) as ReactNode,
  };
}
