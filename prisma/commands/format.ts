import { start, withLifecycle } from "@/prisma/process/lifecycle";

export const BIOME = "node_modules/@biomejs/biome/bin/biome";

/** `npm run format`: writes every file as `npm run check` wants it, or the files named. */
export async function run(args: string[]): Promise<number> {
  const files = args.length > 0 ? args : ["."];
  return withLifecycle(() => start(process.execPath, [BIOME, "check", "--write", ...files]).exit);
}
