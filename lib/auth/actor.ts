import { cache } from "react";
import type { Actor } from "./can";
import { personOfSession, type SignedIn } from "./queries";
import { sessionIn, sessionText } from "./session";
import { noteUse } from "./sessions.mutations";

/** Looked up once while a page is made, by the cookie's own text: whatever is shared, nobody is taken for another. */
const signedInBy = cache(async (token: string | undefined): Promise<SignedIn | null> => {
  const named = await sessionIn(token);
  const signedIn = named && (await personOfSession(named.userId, named.sessionId));
  if (signedIn) await noteUse(signedIn.sessionId, signedIn.lastSeenAt, new Date());
  return signedIn;
});

/**
 * Who is signed in, and in which session. The one place where a cookie is compared with the database: a session that
 * was ended, "sign out everywhere", a disabled account and a taken role work at once.
 */
export async function currentSession(): Promise<SignedIn | null> {
  return signedInBy(await sessionText());
}

/**
 * Who may act, with the role as the database has it now; null for a reader, and for somebody who must set up a second
 * factor first.
 */
export async function currentActor(): Promise<Actor | null> {
  const signedIn = await currentSession();
  return signedIn && !signedIn.mustSetUp ? signedIn.actor : null;
}
