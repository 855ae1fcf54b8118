import { z } from "zod";
import { sameSitePath } from "@/lib/i18n/address";
import { isLocale } from "@/lib/i18n/routing";
import { forget, type Remembered, remember, remembered } from "./cookieToken";

/**
 * Between the two steps of signing in: whose password was right, in an encrypted cookie. It lets nobody in; the code does
 * (lib/secondFactor).
 */
const step = z.object({ userId: z.uuid(), sessionVersion: z.int() });
export type Step = z.infer<typeof step>;

/** Long enough to find one's phone. */
const SECONDS = 10 * 60;
const STEP: Remembered<typeof step> = { purpose: "stet-step", seconds: SECONDS, value: step };

/** In a server action only. */
export function rememberStep({ userId, sessionVersion }: Step): Promise<void> {
  return remember(STEP, { userId, sessionVersion });
}

export function rememberedStep(): Promise<Step | null> {
  return remembered(STEP);
}

/** In a server action only. */
export function forgetStep(): Promise<void> {
  return forget(STEP);
}

/** Where the code is asked for, in the language of the page that somebody wants to go on to. */
export function codeAddress(to: string | undefined): string {
  const onwards = sameSitePath(to ?? null) ?? "/desk";
  const [, first = ""] = onwards.split(/[/?#]/);
  const locale = isLocale(first) ? `/${first}` : "";
  return `${locale}/signin/code?to=${encodeURIComponent(onwards)}`;
}
