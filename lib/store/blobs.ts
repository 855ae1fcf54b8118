import { sha256InTurns } from "@/lib/hash";

/** Where bytes lie, by their SHA-256: written once, never changed. */
export type Store = {
  place: "files" | "postgres" | "s3";
  /**
   * Throws when the bytes are not of that hash. "there": they were, and are what they should be; what was altered is
   * stored anew.
   */
  put(sha256: string, bytes: Uint8Array): Promise<"stored" | "there">;
  /** What lies there, unchecked; null where nothing does. */
  get(sha256: string): Promise<Uint8Array | null>;
  has(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
};

/** The name under which bytes lie; throws for what is no hash, so that no name leads out of a folder. */
export function blobName(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not a SHA-256 in lower-case hex");
  return sha256;
}

/** Throws when the bytes are not those of the name. */
export async function mustBe(sha256: string, bytes: Uint8Array): Promise<void> {
  if ((await sha256InTurns(bytes)) !== blobName(sha256))
    throw new Error(`These are not the bytes of ${sha256}`);
}

export type Checked = { state: "kept"; bytes: Uint8Array } | { state: "missing" | "altered" };

/** What lies in the store under a hash, held to it. */
export async function checked(store: Store, sha256: string): Promise<Checked> {
  const bytes = await store.get(sha256);
  if (!bytes) return { state: "missing" };
  return (await sha256InTurns(bytes)) === sha256 ? { state: "kept", bytes } : { state: "altered" };
}
