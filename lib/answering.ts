import { AsyncLocalStorage } from "node:async_hooks";

/** What is known of the request being answered; shared by the server and by what Next bundles. */
export type Answering = {
  /** The site was too busy for it. */
  isBusy: boolean;
  /** Whoever sent it has gone away. */
  readonly isGone: boolean;
  /** All of it has come. */
  readonly isWhole: boolean;
  /** It only asks for what readers see. */
  readonly isForReaders?: boolean;
  /** Where what readers see is read for it, from the first read on (lib/db.ts). */
  reads?: "replica" | "standIn";
  /** Has something done when all work for the answer is over, also where nobody waits for it any more. */
  readonly whenAnswered: (work: () => void) => void;
};
const kept = globalThis as typeof globalThis & { stetAnswering?: AsyncLocalStorage<Answering> };
function answering(): AsyncLocalStorage<Answering> {
  kept.stetAnswering ??= new AsyncLocalStorage();
  return kept.stetAnswering;
}

/** Runs what answers one request; `state` is what `answered` gives meanwhile. */
export function whileAnswering<T>(state: Answering, work: () => T): T {
  return answering().run(state, work);
}

/** The request being answered; nothing where none is, as in a job. */
export const answered = (): Answering | undefined => answering().getStore();
