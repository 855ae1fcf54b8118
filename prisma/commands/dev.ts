import { isStopping, withLifecycle } from "@/prisma/process/lifecycle";
import { checkGivenDatabase, loadSample, openDatabase, wantsDemo } from "./database";
import { appEnv, serve, wantedPlace } from "./serve";

/** `npm run dev`: Next's development server over the same database as `npm start`. */
export async function run(): Promise<number> {
  return withLifecycle(async () => {
    await checkGivenDatabase();
    const database = await openDatabase("npm run dev");
    const isDemo = wantsDemo(database);
    if (isDemo) await loadSample(database.url);
    const server = await serve("dev", wantedPlace(isDemo), appEnv(database, isDemo));
    if (!isStopping())
      process.stdout.write(`Stet (development) is ready at ${server.address} (Ctrl+C stops it)\n`);
    return await server.exit;
  });
}
