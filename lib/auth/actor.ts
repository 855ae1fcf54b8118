import { cache } from "react";
import type { Actor } from "./can";
import { personOfSession } from "./queries";
import { readSession } from "./session";

/**
 * Who is asking, with the role as the database has it now; null for a reader. The one place where a session
 * is compared with the database: "sign out everywhere", a disabled account and a taken role work at once.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await readSession();
  return session && personOfSession(session.userId, session.sessionVersion);
});
