import { join } from "node:path";
import { onStop, step, withLifecycle } from "@/prisma/process/lifecycle";
import { startEmbedded } from "@/prisma/server/embedded";
import { prepareDatabase } from "./database";

/** The database of `npm start` and `npm run dev` by itself, until Ctrl+C. */
export async function run(): Promise<number> {
  return withLifecycle(async () => {
    const database = await step("Starting the database", () =>
      startEmbedded(join(process.cwd(), ".stet", "postgres"), "npm run db"),
    );
    await prepareDatabase(database);
    process.stdout.write(`DATABASE_URL=${database.url}\nDATABASE_OWNER_URL=${database.ownerUrl}\n`);
    if (database.sharedWith) {
      process.stdout.write(`It runs already, with "${database.sharedWith.command}".\n`);
      return 0;
    }
    process.stdout.write("Stop it with Ctrl+C.\n");
    return await new Promise<number>((resolve) => onStop(() => resolve(0)));
  });
}
