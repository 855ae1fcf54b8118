import { AsyncLocalStorage } from "node:async_hooks";
import type { Result } from "@/lib/errors";
import { sha256 } from "@/lib/hash";
import { inThread } from "./threadPool";
import type { Caller } from "./threadQueue";
import type { ThreadInput, ThreadName, ThreadOutput } from "./threads";

type Answers = Map<string, Result<unknown>>;

const answers = new AsyncLocalStorage<Answers>();

/** Thrown where an answer is not there yet: it undoes the transaction. */
class NotAnswered extends Error {
  constructor(
    readonly key: string,
    readonly ask: (caller: Caller) => Promise<Result<unknown>>,
  ) {
    super("a thread has not answered yet");
  }
}

/**
 * Runs a write that needs what a thread answers, such as a comparison. It must not wait for a thread while it holds
 * locks: where an answer is missing the write is undone, the thread is asked, and the write begins again.
 */
export async function withThreadAnswers<T>(caller: Caller, write: () => Promise<T>): Promise<T> {
  const known: Answers = new Map();
  for (;;) {
    try {
      return await answers.run(known, write);
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      known.set(error.key, await error.ask(caller));
    }
  }
}

/** What a thread answers, inside a write that runs in `withThreadAnswers`. */
export async function threadAnswer<N extends ThreadName>(
  name: N,
  input: ThreadInput<N>,
): Promise<Result<ThreadOutput<N>>> {
  const known = answers.getStore();
  if (!known) return inThread(name, input, "job");
  const key = sha256(JSON.stringify([name, input]));
  const answer = known.get(key);
  if (!answer) throw new NotAnswered(key, (caller) => inThread(name, input, caller));
  return answer as Result<ThreadOutput<N>>;
}
