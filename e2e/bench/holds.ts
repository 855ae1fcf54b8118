import { once } from "node:events";
import { request } from "node:http";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { z } from "zod";

/**
 * How long others were held, in milliseconds. `loop`: the longest time in which the event loop of the process that serves
 * did not come round, by its own clock; `core`: the most time that it had a core meanwhile, which is what the work itself
 * takes (null where the system does not count it). `look`: the longest that an answer of /api/health took for a thread that
 * does nothing else; it holds what the network and a busy machine add, and the turns of others.
 */
export type Holds = { loop: number; core: number | null; look: number };

const loopHolds = z.object({ wall: z.number(), core: z.number().nullable() });

const folder = join("e2e", "bench");
/** The environment in which the app tells its holds on a socket in `home`. */
export const watchedEnv = (home: string): Record<string, string> => ({
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import=${pathToFileURL(resolve(folder, "loop.mjs"))}`,
  BENCH_LOOP_SOCKET: socketIn(home),
});
/** Its address may have a hundred bytes: it stands by its relative path. */
const socketIn = (home: string) => join(home, "loop.sock");

async function heldLoop(socketPath: string): Promise<z.infer<typeof loopHolds>> {
  const asked = request({ socketPath }).end();
  const [response] = await once(asked, "response");
  return loopHolds.parse(JSON.parse(await text(response)));
}

/** Looks at a site from a thread, and asks it for the holds of its loop. */
export class HoldWatch {
  readonly #looker: Worker;
  readonly #socket: string;

  constructor(address: string, home: string) {
    this.#socket = socketIn(home);
    this.#looker = new Worker(resolve(folder, "look.mjs"), {
      workerData: `${address}/api/health`,
      execArgv: [],
    });
  }

  /** The longest holds since they were last asked for. */
  async take(): Promise<Holds> {
    const answered = once(this.#looker, "message");
    this.#looker.postMessage("take");
    const [look] = await answered;
    const { wall, core } = await heldLoop(this.#socket);
    return { loop: wall, core, look: z.number().parse(look) };
  }

  /** The longest holds while something is done. */
  async during(work: () => Promise<unknown>): Promise<Holds> {
    await this.take();
    await work();
    return this.take();
  }

  async end(): Promise<void> {
    await this.#looker.terminate();
  }
}
