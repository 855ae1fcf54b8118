import { join } from "node:path";
import { STATE } from "@/prisma/commands/database";
import { step, withLifecycle } from "@/prisma/commands/lifecycle";
import { startEmbedded } from "@/prisma/embedded";
import { useFreshDatabase } from "@/prisma/fresh-database";

/**
 * Runs `work` over a new, empty database beside the one of DATABASE_URL (or the embedded one, started), and removes it
 * again: what is measured there meets nothing of the record.
 */
export function withOwnDatabase(command: string, work: () => Promise<number>): Promise<number> {
  return withLifecycle(async () => {
    process.env.DATABASE_URL ||= (
      await step("Starting the database", () => startEmbedded(join(STATE, "postgres"), command))
    ).url;
    const drop = await useFreshDatabase();
    try {
      return await work();
    } finally {
      await drop();
    }
  });
}
