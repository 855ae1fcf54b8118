import { isStopping, withLifecycle } from "@/prisma/process/lifecycle";
import { checkGivenDatabase, loadSample, openDatabase, wantsDemo } from "./database";
import { appEnv, choosePlace, serve } from "./serve";

/** `npm run dev`: Next's development server over the same database as `npm start`. */
export async function run(): Promise<number> {
  return withLifecycle(async () => {
    await checkGivenDatabase();
    const database = await openDatabase("npm run dev");
    const isDemo = wantsDemo(database);
    if (isDemo) await loadSample(database.url);
    const place = await choosePlace(isDemo);
    const server = await serve("dev", place, appEnv(database, place, isDemo));
    if (!isStopping())
      process.stdout.write(`Stet (development) is ready at ${place.address} (Ctrl+C stops it)\n`);
    return await server.exit;
  });
}
