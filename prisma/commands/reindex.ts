import { availableParallelism } from "node:os";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { rebuildClaims } from "@/lib/search/claims/refresh.mutations";
import { Refusal, withLifecycle } from "@/prisma/process/lifecycle";
import { checkGivenDatabase, openDatabase } from "./database";

/** Claims between two lines of progress. */
const EVERY = 10_000;

/** `npm run reindex`: builds the index that search reads anew, while the one there is goes on serving. */
export async function run(): Promise<number> {
  return withLifecycle(async () => {
    await checkGivenDatabase();
    setEnvironment({ DATABASE_URL: (await openDatabase("npm run reindex")).url });
    const all = await db().claim.count();
    const begun = performance.now();
    const seconds = () => ((performance.now() - begun) / 1000).toFixed(1);
    const written = (count: number) => count.toLocaleString("en");
    process.stdout.write(`Reading ${written(all)} claims …\n`);
    let next = EVERY;
    const progress = (done: number) => {
      if (done < next) return;
      next = done + EVERY;
      process.stdout.write(`  ${written(done)} of ${written(all)}, ${seconds()} s\n`);
    };
    const isMine = await rebuildClaims({ threads: availableParallelism(), progress });
    if (!isMine) throw new Refusal("The index is being built already; wait until it is whole.");
    process.stdout.write(`The index of ${written(all)} claims is new, after ${seconds()} s.\n`);
    return 0;
  });
}
