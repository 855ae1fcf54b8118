import { noteText } from "./note";

/** The head of the tree: how many lines it covers, and its root. */
export type TreeHead = { size: number; root: Buffer };

/** The text that is signed (C2SP tlog-checkpoint). */
export function checkpointText(origin: string, { size, root }: TreeHead): string {
  return `${origin}\n${size}\n${root.toString("base64")}\n`;
}

/** What a checkpoint says; throws for what is none. Whether it is signed is another question (`isSignedBy`). */
export function readCheckpoint(note: string): TreeHead & { origin: string } {
  const [origin = "", size = "", root = ""] = noteText(note).split("\n");
  const bytes = Buffer.from(root, "base64");
  if (origin === "" || !/^(?:0|[1-9]\d{0,15})$/.test(size) || bytes.length !== 32)
    throw new Error("This is no checkpoint of a log.");
  return { origin, size: Number(size), root: bytes };
}
