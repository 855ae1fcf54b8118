import { linkIdentity } from "@/lib/accounts/mutations";
import { currentActor } from "@/lib/auth/actor";
import { takeIntent } from "@/lib/auth/intent";
import type { Provider } from "@/lib/auth/providers";
import { personByIdentity } from "@/lib/auth/queries";
import type { Session } from "@/lib/auth/session";
import { done, type Result, refuse } from "@/lib/errors";
import { acceptInvitationWithProvider } from "./mutations";

/**
 * Decides about somebody whom an identity provider has just vouched for: they accept the invitation they came
 * from, connect the account to their own, or are the person it already belongs to. Nobody comes in by an
 * e-mail address that a provider names.
 */
export async function admit(provider: Provider, subject: string): Promise<Result<Session>> {
  const intent = await takeIntent();
  if (intent?.kind === "accept") return acceptInvitationWithProvider(intent, provider, subject);
  if (intent?.kind === "connect") {
    const actor = await currentActor();
    return actor?.id === intent.userId ? linkIdentity(actor, provider, subject) : refuse("signed_out");
  }
  const person = await personByIdentity(provider, subject);
  return person ? done({ userId: person.id, sessionVersion: person.sessionVersion }) : refuse("not_invited");
}
