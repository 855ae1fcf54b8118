import type { Actor } from "./can";

/** Who is asking, with the role as the database has it now; null for a reader. */
export async function currentActor(): Promise<Actor | null> {
  throw new Error("Sessions are not connected yet.");
}
