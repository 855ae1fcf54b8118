import pino from "pino";
import { checkpointText, readCheckpoint, type TreeHead } from "./checkpoint";
import { keepFile, readKept } from "./checkpointFile";
import { logKeys } from "./logKeys";
import { signNote } from "./note";
import { logRoot, logSize } from "./tiles.queries";

const log = pino({ name: "log" });

/** The log is not the one that was signed before: nothing more is signed until somebody has looked. */
export class ForkedLog extends Error {}

/**
 * The signed head of the log as it is now; null where no key is given. Throws `ForkedLog` where the log does not extend
 * the checkpoint that lies outside the database.
 */
export async function signedCheckpoint(): Promise<{ head: TreeHead; note: string } | null> {
  const keys = logKeys();
  if (!keys) return null;
  const size = await logSize();
  await assertExtends(size);
  const head = { size, root: await logRoot(size) };
  return { head, note: signNote(checkpointText(keys.origin, head), keys.signers) };
}

async function assertExtends(size: number): Promise<void> {
  const kept = readKept();
  if (kept === null) return;
  const before = readCheckpoint(kept);
  if (before.size <= size && (await logRoot(before.size)).equals(before.root)) return;
  throw new ForkedLog(
    `The log of ${size} lines does not extend the checkpoint of ${before.size} that was signed: nothing is signed until \`npm run audit\` has been read (lib/audit/README.md).`,
  );
}

/** Signs the log as it is now and keeps that outside the database. */
export async function keepCheckpoint(): Promise<void> {
  const signed = await signedCheckpoint();
  if (!signed) return;
  const kept = readKept();
  if (kept === null || readCheckpoint(kept).size <= signed.head.size) keepFile(signed.note);
}

/** The same when the site starts: the checkpoint is there from the first start, also of a log without lines. */
export async function keepCheckpointAtStart(): Promise<void> {
  try {
    await keepCheckpoint();
  } catch (error) {
    // The site answers all the same: what it says of its log is an audit's business.
    log.error({ err: error }, "the log was not signed");
  }
}
