import { cache } from "react";
import type { Actor } from "./can";
import { personOfSession, type SignedIn } from "./queries";
import { readSession } from "./session";
import { noteUse } from "./sessions.mutations";

/**
 * Who is signed in, and in which session. The one place where a cookie is compared with the database: a session that
 * was ended, "sign out everywhere", a disabled account and a taken role work at once.
 */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const named = await readSession();
  const signedIn = named && (await personOfSession(named.userId, named.sessionId));
  if (signedIn) await noteUse(signedIn.sessionId, signedIn.lastSeenAt, new Date());
  return signedIn;
});

/**
 * Who may act, with the role as the database has it now; null for a reader, and for somebody who must set up a second
 * factor first.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const signedIn = await currentSession();
  return signedIn && !signedIn.mustSetUp ? signedIn.actor : null;
});
