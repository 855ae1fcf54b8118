import { settings } from "@/lib/env";
import { isStopping, withLifecycle } from "@/prisma/process/lifecycle";
import { checkGivenDatabase, loadSample, openDatabase, wantsDemo } from "./database";
import { announceFirstRun, prepareFirstRun } from "./firstRun";
import { appEnv, serve, wantedPlace } from "./serve";

/** `npm run dev`: Next's development server over the same database as `npm start`. */
export async function run(): Promise<number> {
  return withLifecycle(async () => {
    await checkGivenDatabase();
    const database = await openDatabase("npm run dev");
    const isDemo = wantsDemo(database);
    if (isDemo) await loadSample(database.url);
    const firstRun = await prepareFirstRun(database, isDemo);
    const env = { ...appEnv(database, isDemo), ...firstRun.env };
    const server = await serve("dev", wantedPlace(isDemo), env);
    if (!isStopping()) announceFirstRun(firstRun, settings().NEXTAUTH_URL ?? server.address);
    if (!isStopping())
      process.stdout.write(`Stet (development) is ready at ${server.address} (Ctrl+C stops it)\n`);
    return await server.exit;
  });
}
