import { type ChildProcess, spawn } from "node:child_process";

/** Something the person at the terminal can mend: the message is shown without a stack. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** Where a command tells what it does: apart from what it makes, when that goes to the standard output (`-`). */
export const told = process.argv.includes("-") ? process.stderr : process.stdout;

type Stop = () => Promise<void> | void;

/** How long a child may take to end by itself before it is killed. */
const GRACE_MS = 10_000;
const stops: Stop[] = [];
let stopping: Promise<void> | undefined;

/** Runs when the command ends, however it ends; the last one registered runs first. */
export function onStop(stop: Stop): void {
  stops.push(stop);
}

export function isStopping(): boolean {
  return stopping !== undefined;
}

/** Goes no further once we are stopping: the process is about to end, and nothing more may be started. */
export async function unlessStopping(): Promise<void> {
  if (isStopping()) await new Promise<never>(() => undefined);
}

async function runStops(): Promise<void> {
  for (let stop = stops.pop(); stop; stop = stops.pop()) {
    try {
      await stop();
    } catch (error) {
      console.error(`While stopping: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

function stopAll(): Promise<void> {
  stopping ??= runStops();
  return stopping;
}

/** Ends the command because something that it cannot do without is gone; what was started is stopped first. */
export async function abort(why: string): Promise<void> {
  if (isStopping()) return;
  console.error(`\n${why}\n`);
  await stopAll();
  process.exit(1);
}

const SIGNAL_EXIT = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** npm ends without a word to us when it is killed outright: then nobody is left to press Ctrl+C. */
function watchParent(end: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 1000).unref();
}

/** Runs a command's body; Ctrl+C, SIGTERM and the end of the body all stop what was started. */
export async function withLifecycle(body: () => Promise<number>): Promise<number> {
  const end = async (code: number) => {
    if (!isStopping()) told.write("\nStopping …\n");
    await stopAll();
    process.exit(code);
  };
  // Nobody may be reading any more (a closed terminal, a pipe that ended): that must not stop the stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  for (const [signal, code] of Object.entries(SIGNAL_EXIT)) process.on(signal, () => void end(code));
  watchParent(() => void end(SIGNAL_EXIT.SIGHUP));
  try {
    return await body();
  } catch (error) {
    // What fails because we are stopping it is no failure; `end` exits the process.
    await unlessStopping();
    throw error;
  } finally {
    await stopAll();
  }
}

/**
 * A shell that waits for our end and then signals the process: so that nothing stays behind even when
 * this process is killed outright. `target` as for kill(1): a negative number means a process group.
 */
export function guard(target: number, signal: "INT" | "TERM"): { release: () => void } {
  if (process.platform === "win32") return { release: () => undefined };
  const script = `trap "" INT TERM HUP; read -r word; [ "$word" = done ] || kill -s ${signal} -- "$1"`;
  const shell = spawn("/bin/sh", ["-c", script, "sh", String(target)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  shell.on("error", () => undefined);
  shell.stdin.on("error", () => undefined);
  shell.unref();
  // Keeps the pipe from holding our own event loop open.
  (shell.stdin as unknown as { unref?: () => void }).unref?.();
  return { release: () => void shell.stdin.end("done\n") };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch {
    // Already gone.
  }
}

type Output = "inherit" | ((chunk: string) => void);
export type Running = { child: ChildProcess; exit: Promise<number>; stop: () => Promise<void> };

/**
 * Starts a child in a process group of its own (Ctrl+C then reaches only us, and we stop things in order)
 * and stops the whole group with us. `tell` is given what the child sends to us.
 */
export function start(
  command: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string; output?: Output; tell?: (message: unknown) => void } = {},
): Running {
  if (isStopping()) throw new Error("Nothing starts while we are stopping.");
  const { env = process.env, cwd, output = "inherit", tell } = options;
  const pipe = typeof output === "function";
  const stream = pipe ? "pipe" : "inherit";
  const child = spawn(command, args, {
    env,
    cwd,
    detached: process.platform !== "win32",
    stdio: ["ignore", stream, stream, ...(tell ? (["ipc"] as const) : [])],
  });
  if (tell) child.on("message", tell);
  if (pipe) {
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", output);
  }
  const watch = child.pid === undefined ? undefined : guard(-child.pid, "TERM");
  const exit = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      watch?.release();
      resolve(code ?? 1);
    });
  });
  exit.catch(() => undefined);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    signalGroup(child, "SIGTERM");
    const timer = setTimeout(() => signalGroup(child, "SIGKILL"), GRACE_MS);
    await exit.catch(() => undefined);
    clearTimeout(timer);
  };
  onStop(stop);
  return { child, exit, stop };
}

/** Does one thing, saying what and how many seconds it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  await unlessStopping();
  const started = performance.now();
  told.write(`${title} … `);
  const result = await work();
  await unlessStopping();
  told.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}

/** Runs a child to its end without showing what it says; shows it all if it fails. */
export async function quietly(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  let said = "";
  const code = await start(command, args, { env, output: (chunk) => (said += chunk) }).exit;
  await unlessStopping();
  if (code !== 0) {
    throw new Refusal(`failed:\n${said.trim()}\n\n${[command, ...args].join(" ")} ended with code ${code}.`);
  }
}
