import { z } from "zod";
import { forget, type Remembered, remember, remembered } from "./cookieToken";

/**
 * What somebody wants to do at an identity provider, kept in an encrypted cookie until the provider sends them back.
 * Without an intent, an account at a provider signs in only the person to whom it is connected.
 */
const intent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("accept"),
    token: z.string(),
    name: z.string(),
    email: z.string().optional(),
  }),
  z.object({ kind: z.literal("connect"), userId: z.uuid() }),
]);

export type Intent = z.infer<typeof intent>;

/** Long enough to sign in elsewhere, with a second factor. */
const SECONDS = 15 * 60;
const INTENT: Remembered<typeof intent> = { purpose: "stet-intent", seconds: SECONDS, value: intent };

/** In a server action only. */
export function rememberIntent(meant: Intent): Promise<void> {
  return remember(INTENT, meant);
}

/** Returns the intent and deletes its cookie. In a server action or a route handler only. */
export async function takeIntent(): Promise<Intent | null> {
  const meant = await remembered(INTENT);
  if (meant) await forget(INTENT);
  return meant;
}
