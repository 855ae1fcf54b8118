import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
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
  /** The same piece by piece: for what need not be held whole. */
  read(sha256: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Puts what a file holds, as `put` does. */
  putFile(sha256: string, path: string): Promise<"stored" | "there">;
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

async function hashOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}

/** The same of the bytes of a file. */
export async function fileMustBe(sha256: string, path: string): Promise<void> {
  if ((await hashOf(createReadStream(path))) !== blobName(sha256))
    throw new Error(`These are not the bytes of ${sha256}`);
}

/** What `checked` tells of the bytes, which are held piece by piece. */
export async function stateOf(store: Pick<Store, "read">, sha256: string): Promise<Checked["state"]> {
  const pieces = await store.read(sha256);
  if (!pieces) return "missing";
  return (await hashOf(pieces)) === sha256 ? "kept" : "altered";
}
