import { setTimeout as sleep } from "node:timers/promises";
import { abort, isStopping, told } from "@/prisma/process/lifecycle";
import { bringUp, type Cluster, endOfLog, type Postmaster } from "./postmaster";

/** So many ends by itself within so many milliseconds are no accident any more. */
const ENDS = 4;
const WITHIN_MS = 600_000;
/** What killed it may be at it still. */
const PAUSE_MS = 500;

/**
 * Starts Postgres again, at the same port, whenever it ends by itself; those that were connected connect again. Where that
 * does not help, the command ends and says why. Gives what stops it for good.
 */
export function keepUp(cluster: Cluster, first: Postmaster): () => Promise<void> {
  let postmaster = first;
  let isWanted = true;
  const ends: number[] = [];
  const watch = () => {
    postmaster.child.once("exit", (code, signal) => {
      if (!isWanted || isStopping()) return;
      again(signal ?? `code ${code}`).catch((error: unknown) => abort(cannot(error)));
    });
  };
  const again = async (how: string) => {
    ends.push(Date.now());
    if (ends.filter((at) => at > Date.now() - WITHIN_MS).length >= ENDS)
      throw new Error(`it ended ${ENDS} times, the last time by ${how} ${endOfLog(cluster)}`);
    told.write(`Postgres ended by itself (${how}); starting it again …\n`);
    await sleep(PAUSE_MS);
    postmaster = await bringUp(cluster);
    watch();
    told.write("Postgres runs again.\n");
  };
  watch();
  return async () => {
    isWanted = false;
    await postmaster.stop();
  };
}

const cannot = (error: unknown) =>
  `The database ended and cannot be started again: ${error instanceof Error ? error.message : String(error)}`;
