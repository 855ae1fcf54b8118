import { signIn } from "next-auth/react";
import type { Provider } from "./providers";

/** In the browser: goes to an identity provider, and from there to `to`, an address on this site. */
export async function signInWith(provider: Provider, to: string): Promise<void> {
  await signIn(provider, { callbackUrl: to });
}
