import { join } from "node:path";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/accounts/demo";
import { settings } from "@/lib/env";
import { isStopping, onStop, Refusal, withLifecycle } from "@/prisma/process/lifecycle";
import { claim } from "@/prisma/process/lock";
import { BUILD } from "./build";
import { checkGivenDatabase, loadSample, openDatabase, STATE, wantsDemo } from "./database";
import { buildApp } from "./prepare";
import { appEnv, choosePlace, serve } from "./serve";

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
    await checkGivenDatabase();
    await buildApp(BUILD);
    const database = await openDatabase("npm start");
    const isDemo = wantsDemo(database);
    if (!settings().NEXTAUTH_SECRET && !database.embedded) {
      process.stdout.write("NEXTAUTH_SECRET is not set; one is kept in .stet/nextauth-secret.\n");
    }
    if (isDemo) await loadSample(database.url);
    const place = await choosePlace(isDemo);
    const server = await serve("start", place, appEnv(database, place, isDemo));
    if (isStopping()) return 130;
    setAddress(place.address);
    announce(settings().NEXTAUTH_URL ?? place.address, isDemo);
    const code = await server.exit;
    if (isStopping()) return 130;
    throw new Refusal(`The app ended by itself with code ${code}; what it said is above.`);
  });
}
