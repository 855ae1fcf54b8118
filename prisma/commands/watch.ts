import { parseArgs } from "node:util";
import { siteNetwork } from "@/lib/captures/network.queries";
import { disconnect } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { stopThreads } from "@/lib/threadPool";
import { wait } from "@/lib/wait";
import { lookAtWatches } from "@/lib/watches/look.mutations";
import { onStop, Refusal, withLifecycle } from "@/prisma/process/lifecycle";
import { checkGivenDatabase, openDatabase, wantsDemo } from "./database";

/** Milliseconds between two looks at what is due. */
const EVERY = 60_000;

function isOnce(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { once: { type: "boolean", default: false } } }).values.once;
  } catch {
    throw new Refusal("npm run watch [-- --once]");
  }
}

const told = (looks: number) =>
  `Looked at ${looks.toLocaleString("en")} ${looks === 1 ? "page" : "pages"}.\n`;

/**
 * `npm run watch`: looks at watched pages as their time comes, as the worker of the app does, beside it or instead of it.
 * `-- --once`: at all that are due now, and ends; for cron.
 */
export async function run(args: string[]): Promise<number> {
  const once = isOnce(args);
  return withLifecycle(async () => {
    await checkGivenDatabase();
    const database = await openDatabase("npm run watch");
    setEnvironment({ DATABASE_URL: database.url, STET_DEMO: wantsDemo(database) ? "1" : "0" });
    const stop = new AbortController();
    const looks = look(once, stop.signal);
    onStop(async () => {
      stop.abort();
      await looks.catch(() => undefined);
      await stopThreads();
      await disconnect();
    });
    process.stdout.write(told(await looks));
    return 0;
  });
}

async function look(once: boolean, signal: AbortSignal): Promise<number> {
  const world = { copy: siteNetwork() };
  let looks = await lookAtWatches(world, { signal });
  while (!once && !signal.aborted) {
    await wait(EVERY, signal);
    looks += await lookAtWatches(world, { signal });
  }
  return looks;
}
