import { join } from "node:path";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/accounts/demo";
import { settings } from "@/lib/env";
import { isStopping, onStop, Refusal, withLifecycle } from "@/prisma/process/lifecycle";
import { claim } from "@/prisma/process/lock";
import { BUILD } from "./build";
import { checkGivenDatabase, keptSecret, loadSample, openDatabase, STATE, wantsDemo } from "./database";
import { announceFirstRun, prepareFirstRun } from "./firstRun";
import { buildApp } from "./prepare";
import { appEnv, serve, wantedPlace } from "./serve";

/** Stet itself speaks http: an https address means that somebody stands in front of it. */
function warnOfProxy(): void {
  const { NEXTAUTH_URL, STET_TRUST_PROXY } = settings();
  if (STET_TRUST_PROXY > 0 || !NEXTAUTH_URL?.startsWith("https:")) return;
  process.stdout.write(
    "NEXTAUTH_URL is https, so a proxy stands in front of Stet, but STET_TRUST_PROXY does not say so: set it to 1, or all visitors count as one.\n",
  );
}

function announce(address: string, isDemo: boolean): void {
  if (isDemo) {
    const lines = DEMO_ACCOUNTS.map(({ email, role }) => `  ${email}  (${role ?? "reader"})`);
    process.stdout.write(`\nDemo accounts, all with the password ${DEMO_PASSWORD}:\n${lines.join("\n")}\n\n`);
  }
  process.stdout.write(`Stet is ready at ${address} (Ctrl+C stops it)\n`);
}

/** One Stet to a folder: two would build into the same place. */
function claimFolder(): (address: string) => void {
  const lock = claim(join(STATE, "start.json"), "npm start");
  if (!lock.ok) {
    const { pid, address } = lock.holder;
    throw new Refusal(
      `Stet already ${address ? `runs from this folder at ${address}` : "starts in this folder"} (process ${pid}). Stop that one first.`,
    );
  }
  onStop(lock.release);
  return lock.update;
}

/** `npm start`: everything from a fresh clone to a Stet that answers. */
export async function run(): Promise<number> {
  return withLifecycle(async () => {
    const setAddress = claimFolder();
    // Before anything that takes time: a secret that is none stops the start.
    if (!settings().NEXTAUTH_SECRET) keptSecret();
    await checkGivenDatabase();
    await buildApp(BUILD);
    const database = await openDatabase("npm start");
    const isDemo = wantsDemo(database);
    if (!settings().NEXTAUTH_SECRET && !database.embedded) {
      process.stdout.write("NEXTAUTH_SECRET is not set; one is kept in .stet/nextauth-secret.\n");
    }
    if (isDemo) await loadSample(database.url);
    const firstRun = await prepareFirstRun(database, isDemo);
    const env = { ...appEnv(database, isDemo), ...firstRun.env };
    const server = await serve("start", wantedPlace(isDemo), env);
    if (isStopping()) return 130;
    setAddress(server.address);
    warnOfProxy();
    const address = settings().NEXTAUTH_URL ?? server.address;
    announceFirstRun(firstRun, address);
    announce(address, isDemo);
    const code = await server.exit;
    if (isStopping()) return 130;
    throw new Refusal(`The app ended by itself with code ${code}; what it said is above.`);
  });
}
