import { withLifecycle } from "@/prisma/process/lifecycle";
import { buildApp } from "./prepare";

/** What `npm start` serves. */
export const BUILD = ".next";

/** Only what `npm start` would generate and build, without a database: for images. */
export async function run(): Promise<number> {
  return withLifecycle(async () => {
    await buildApp(BUILD);
    return 0;
  });
}
