"use client";

import type { ReactNode } from "react";
import { TextField } from "@/components/ui/Field";

/** Where a code is typed: of the app, or for recovery. */
export function CodeField(props: { id?: string; label: ReactNode; hint?: ReactNode; error?: ReactNode }) {
  return (
    <TextField
      {...props}
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  );
}
