import { signIn } from "next-auth/react";
import type { Outside } from "./outside";

/** In the browser: goes to an outside provider, and from there to `to`, an address on this site. */
export async function leaveFor(provider: Outside, to: string): Promise<void> {
  await signIn(provider, { callbackUrl: to });
}
