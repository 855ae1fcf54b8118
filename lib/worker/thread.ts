import type { MessagePort } from "node:worker_threads";
import { z } from "zod";
import { type ThreadName, threads } from "@/lib/threads";
import { REHEARSAL } from "./rehearsal";
import { threadFunctions } from "./threadFunctions";

const named = z.object({ name: z.custom<ThreadName>((name) => Object.hasOwn(threads, String(name))) });

// What every first comparison and question would pay for otherwise, in the time of whoever asks: tables and dictionaries.
void run("answer_comparison", REHEARSAL);
void run("read_question", REHEARSAL.earlier);

/** What the pool runs in a thread (lib/threadPool.ts). Says when it begins, which may be long after it was asked. */
export default function answer(task: { name: string; input: unknown; begun: MessagePort }): unknown {
  const { name } = named.parse(task);
  task.begun.postMessage("begun");
  task.begun.close();
  return run(name, task.input);
}

/** Both are parsed here, not where requests are answered: an answer may be large. */
async function run<N extends ThreadName>(name: N, input: unknown): Promise<unknown> {
  const { input: asked, output } = threads[name];
  return output.parse(
    await threadFunctions[name](asked.parse(input) as Parameters<(typeof threadFunctions)[N]>[0]),
  );
}
