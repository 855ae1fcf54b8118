import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism, constants, setPriority } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Embedder } from "./embedder";
import { MeaningError, type ModelFolder, nameModel, readModelFolder } from "./folder";

/** Texts at once: a question that comes while claims are read waits for one such batch, not for all of them. */
const BATCH = 8;
/** Far more than the tokens that a model reads. */
const MOST_CHARACTERS = 2000;
/** What its process may hold beside the model itself; the words of a large multilingual tokenizer take a third. */
const HEAP_MEGABYTES = 1024;

const begun = z.union([
  z.object({ dimensions: z.number().int().positive() }),
  z.object({ failed: z.string() }),
]);
const answered = z.union([
  z.object({ id: z.number(), numbers: z.instanceof(Float32Array) }),
  z.object({ id: z.number(), failed: z.string() }),
]);

/** Started by its path from Stet's folder, where every command runs: a bundler must not look into it. */
const modelProgram = () => join(/* turbopackIgnore: true */ process.cwd(), "lib/search/embeddings/model.mjs");

type Waiting = { resolve: (numbers: Float32Array) => void; reject: (error: Error) => void };

/** A model in its own process. When that ends, everything asked of it is refused from then on. */
class LocalEmbedder implements Embedder {
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #ended: MeaningError | null = null;

  constructor(
    readonly name: string,
    readonly dimensions: number,
    readonly child: ChildProcess,
  ) {
    child.on("message", (message) => this.#hear(message));
    child.on("error", (cause) => this.#end(new MeaningError("The model's process failed", { cause })));
    child.on("exit", (code, signal) =>
      this.#end(new MeaningError(`The model's process ended: ${signal ?? code}`)),
    );
    hold(child, false);
  }

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let at = 0; at < texts.length; at += BATCH) {
      const batch = texts.slice(at, at + BATCH).map(shorten);
      const numbers = await this.#ask(batch);
      for (let n = 0; n < batch.length; n++) {
        vectors.push(numbers.subarray(n * this.dimensions, (n + 1) * this.dimensions));
      }
    }
    return vectors;
  }

  close(): void {
    this.child.kill("SIGKILL");
  }

  #ask(texts: string[]): Promise<Float32Array> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = this.#asked++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      hold(this.child, true);
      this.child.send({ id, texts });
    });
  }

  #hear(message: unknown): void {
    const answer = answered.parse(message);
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) hold(this.child, false);
    if ("failed" in answer) waiting?.reject(new MeaningError(answer.failed));
    else waiting?.resolve(answer.numbers);
  }

  #end(error: MeaningError): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}

/** Stet lives as long as somebody waits for an answer, and no longer. */
function hold(child: ChildProcess, isHeld: boolean): void {
  const act = isHeld ? "ref" : "unref";
  child[act]();
  child.channel?.[act]();
}

const shorten = (text: string) => text.slice(0, MOST_CHARACTERS).toWellFormed();

function startModel(model: ModelFolder, heapMegabytes: number): ChildProcess {
  const child = fork(modelProgram(), [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    serialization: "advanced",
    // The library prints what it was asked when it fails; what people searched for is nobody's to read.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    // It needs none of the secrets in ours.
    env: { NODE_ENV: process.env.NODE_ENV },
  });
  // Pages come first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  child.send({ ...model, cores: Math.max(1, availableParallelism() - 1) });
  return child;
}

/** The model in a folder, loaded; throws with a reason when it cannot be. Nothing is ever downloaded. */
export async function loadLocal(
  path: string,
  heapMegabytes = HEAP_MEGABYTES,
): Promise<Embedder & { close(): void }> {
  const model = readModelFolder(path);
  const name = await nameModel(model);
  const child = startModel(model, heapMegabytes);
  const first = begun.parse(
    await new Promise((resolve, reject) => {
      child.once("message", resolve);
      child.once("error", reject);
      child.once("exit", (code, signal) => {
        reject(new MeaningError(`The model's process ended while it was loading: ${signal ?? code}`));
      });
    }),
  );
  if ("failed" in first) {
    child.kill("SIGKILL");
    throw new MeaningError(first.failed);
  }
  return new LocalEmbedder(name, first.dimensions, child);
}
