import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { settings } from "@/lib/env";
import { isStopping, Refusal, type Running, start } from "@/prisma/process/lifecycle";
import { type Database, keptSecret, logEnvironment } from "./database";

const DEFAULT_PORT = 3000;
/** A cold start takes about a second; a busy machine several. */
const ANSWER_MS = 60_000;

/** Where to listen: `port`, or the next that can be had. */
export type Place = { port: number; host: string };

/**
 * PORT (else 3000) and HOST. With the demo accounts, whose passwords everybody knows, only this machine is let in unless
 * HOST says otherwise.
 */
export function wantedPlace(isDemo: boolean): Place {
  const { PORT: port = DEFAULT_PORT, HOST: host = isDemo ? "127.0.0.1" : "0.0.0.0" } = settings();
  return { port, host };
}

/** The environment of the app; what the person set stays as it is. */
export function appEnv(database: Pick<Database, "url" | "throwaway">, isDemo: boolean): NodeJS.ProcessEnv {
  const isNamed = database.url === settings().DATABASE_URL;
  return {
    ...process.env,
    DATABASE_URL: database.url,
    // Another database than the one that is named has no other address.
    DATABASE_DIRECT_URL: isNamed ? settings().DATABASE_DIRECT_URL : "",
    DATABASE_REPLICA_URL: isNamed ? settings().DATABASE_REPLICA_URL : "",
    // What serves the site must not know the owner; set to nothing, it is not read from .env either.
    DATABASE_OWNER_URL: "",
    NEXTAUTH_SECRET: settings().NEXTAUTH_SECRET ?? keptSecret(),
    ...logEnvironment(database),
    STET_DEMO: isDemo ? "1" : "0",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** The app in a process of its own, and where it answers on this machine. */
export type Serving = Running & { address: string };

const told = z.object({ port: z.int() });

async function answers(origin: () => string | null, server: Running): Promise<boolean> {
  for (const until = Date.now() + ANSWER_MS; Date.now() < until && !isStopping(); await sleep(100)) {
    if (server.child.exitCode !== null || server.child.signalCode !== null) return false;
    const to = origin();
    if (to && (await fetch(`${to}/`, { redirect: "manual" }).catch(() => null))) return true;
  }
  return false;
}

const print = (chunk: string): void => {
  process.stdout.write(chunk);
};

/** Starts the app (lib/server.ts) and waits until it answers. What it prints is shown from then on. */
export async function serve(
  mode: "start" | "dev",
  place: Place,
  env: NodeJS.ProcessEnv,
  show: (chunk: string) => void = print,
): Promise<Serving> {
  let held: string | null = "";
  const output = (chunk: string) => {
    if (held === null) show(chunk);
    else held += chunk;
  };
  let port: number | null = null;
  const tell = (message: unknown) => {
    port = told.parse(message).port;
  };
  const args = ["prisma/commands/app.mjs", mode, String(place.port), place.host];
  const nodeEnv = mode === "dev" ? "development" : "production";
  const server = start(process.execPath, args, { env: { ...env, NODE_ENV: nodeEnv }, output, tell });
  const host = ["0.0.0.0", "::"].includes(place.host) ? "127.0.0.1" : place.host;
  const near = host.includes(":") ? `[${host}]` : host;
  const ready = await answers(() => (port === null ? null : `http://${near}:${port}`), server);
  if (!ready && !isStopping()) throw new Refusal(`The app did not start:\n${held}`);
  held = null;
  if (port !== null && port !== place.port)
    process.stdout.write(`Port ${place.port} is taken; using ${port}.\n`);
  return { ...server, address: `http://localhost:${port}` };
}
