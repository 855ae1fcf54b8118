import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism, constants, setPriority } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Embedder } from "./embedder";
import { EmbeddingError, type ModelFolder, nameModel, readModelFolder } from "./modelFolder";

/** Texts at a time: a search waits for one batch of claims, not for all of them. */
const BATCH = 8;
/** In UTF-16 units. Far more than the tokens that a model reads. */
const MAX_TEXT_LENGTH = 2000;
/** Heap of the process, without the model itself; the vocabulary of a large multilingual tokenizer takes a third. */
const HEAP_MEGABYTES = 1024;

const started = z.union([
  z.object({ dimensions: z.number().int().positive() }),
  z.object({ failed: z.string() }),
]);
const answered = z.union([
  z.object({ id: z.number(), numbers: z.instanceof(Float32Array) }),
  z.object({ id: z.number(), failed: z.string() }),
]);

/** A path from Stet's folder, where every command runs, so that no bundler follows it. */
const modelProgram = () => join(/* turbopackIgnore: true */ process.cwd(), "lib/search/embeddings/model.mjs");

type Pending = { resolve: (numbers: Float32Array) => void; reject: (error: Error) => void };

/** A model in a process of its own. When that ends, every request fails from then on. */
class LocalEmbedder implements Embedder {
  readonly #pending = new Map<number, Pending>();
  #nextId = 0;
  #ended: EmbeddingError | null = null;

  constructor(
    readonly name: string,
    readonly dimensions: number,
    readonly child: ChildProcess,
  ) {
    child.on("message", (message) => this.#hear(message));
    child.on("error", (cause) => this.#end(new EmbeddingError("The model's process failed", { cause })));
    child.on("exit", (code, signal) =>
      this.#end(new EmbeddingError(`The model's process ended: ${signal ?? code}`)),
    );
    keepAlive(child, false);
  }

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let at = 0; at < texts.length; at += BATCH) {
      const batch = texts.slice(at, at + BATCH).map(truncate);
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
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      keepAlive(this.child, true);
      this.child.send({ id, texts });
    });
  }

  #hear(message: unknown): void {
    const answer = answered.parse(message);
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if (this.#pending.size === 0) keepAlive(this.child, false);
    if ("failed" in answer) pending?.reject(new EmbeddingError(answer.failed));
    else pending?.resolve(answer.numbers);
  }

  #end(error: EmbeddingError): void {
    this.#ended ??= error;
    for (const { reject } of this.#pending.values()) reject(this.#ended);
    this.#pending.clear();
  }
}

/** Keeps Stet's process alive while a request is pending, and only then. */
function keepAlive(child: ChildProcess, isPending: boolean): void {
  const act = isPending ? "ref" : "unref";
  child[act]();
  child.channel?.[act]();
}

const truncate = (text: string) => text.slice(0, MAX_TEXT_LENGTH).toWellFormed();

function startModel(model: ModelFolder, heapMegabytes: number): ChildProcess {
  const child = fork(modelProgram(), [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    serialization: "advanced",
    // When the library fails it prints the text, and what people search for must not be logged.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    // It needs no secrets.
    env: { NODE_ENV: process.env.NODE_ENV },
  });
  // Pages have priority.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  child.send({ ...model, cores: Math.max(1, availableParallelism() - 1) });
  return child;
}

/** Loads the model of a folder; throws an error with the reason when that fails. Nothing is ever downloaded. */
export async function loadLocalEmbedder(
  path: string,
  heapMegabytes = HEAP_MEGABYTES,
): Promise<Embedder & { close(): void }> {
  const model = readModelFolder(path);
  const name = await nameModel(model);
  const child = startModel(model, heapMegabytes);
  const first = started.parse(
    await new Promise((resolve, reject) => {
      child.once("message", resolve);
      child.once("error", reject);
      child.once("exit", (code, signal) => {
        reject(new EmbeddingError(`The model's process ended while it was loading: ${signal ?? code}`));
      });
    }),
  );
  if ("failed" in first) {
    child.kill("SIGKILL");
    throw new EmbeddingError(first.failed);
  }
  return new LocalEmbedder(name, first.dimensions, child);
}
