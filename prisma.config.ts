import { defineConfig } from "prisma/config";

/** Read by `prisma generate` only: migrations are applied by prisma/server/migrate.ts, without the Prisma CLI. */
export default defineConfig({ schema: "prisma/schema", migrations: { path: "prisma/migrations" } });
