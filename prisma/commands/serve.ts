import { setTimeout as sleep } from "node:timers/promises";
import { settings } from "@/lib/env";
import { isStopping, Refusal, type Running, start } from "@/prisma/process/lifecycle";
import { freePort } from "@/prisma/process/ports";
import { type Database, keptSecret, logEnvironment } from "./database";
import { NEXT } from "./prepare";

const DEFAULT_PORT = 3000;
/** A cold start takes about a second; a busy machine several. */
const ANSWER_MS = 60_000;

export type Place = { port: number; host: string; address: string };

/**
 * The port and address to serve at: PORT (else 3000) or the next that is free, and says so. With the demo
 * accounts, whose passwords everybody knows, only this machine is let in unless HOST says otherwise.
 */
export async function choosePlace(isDemo: boolean): Promise<Place> {
  const { PORT: wanted = DEFAULT_PORT, HOST: host = isDemo ? "127.0.0.1" : "0.0.0.0" } = settings();
  const port = await freePort(wanted, host);
  if (port !== wanted) process.stdout.write(`Port ${wanted} is taken; using ${port}.\n`);
  return { port, host, address: `http://localhost:${port}` };
}

/** The environment of the app; what the person set stays as it is. */
export function appEnv(database: Database, place: Place, isDemo: boolean): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: settings().NEXTAUTH_SECRET ?? keptSecret(),
    NEXTAUTH_URL: settings().NEXTAUTH_URL ?? place.address,
    ...logEnvironment(database, settings().NEXTAUTH_URL ?? place.address),
    STET_DEMO: isDemo ? "1" : "0",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return env;
}

async function answers(place: Place, server: Running): Promise<boolean> {
  const host = place.host === "0.0.0.0" || place.host === "::" ? "127.0.0.1" : place.host;
  for (const until = Date.now() + ANSWER_MS; Date.now() < until && !isStopping(); await sleep(100)) {
    if (server.child.exitCode !== null || server.child.signalCode !== null) return false;
    const answer = await fetch(`http://${host}:${place.port}/`, { redirect: "manual" }).catch(() => null);
    if (answer) return true;
  }
  return false;
}

/** Starts Next (`mode` as in `next start`) and waits until it answers. */
export async function serve(mode: "start" | "dev", place: Place, env: NodeJS.ProcessEnv): Promise<Running> {
  let held: string | null = "";
  const output = (chunk: string) => {
    if (held === null) process.stdout.write(chunk);
    else held += chunk;
  };
  const args = [NEXT, mode, "--port", String(place.port), "--hostname", place.host];
  const server = start(process.execPath, args, { env, output });
  const ready = await answers(place, server);
  if (!ready && !isStopping()) throw new Refusal(`The app did not start:\n${held}`);
  held = null;
  return server;
}
