import { buildApp } from "@/prisma/commands/prepare";
import { withLifecycle } from "@/prisma/process/lifecycle";
import { benchDiff } from "./diff";
import { benchDocuments } from "./documents";
import { type Tell, takeJson, withFigures } from "./figures";
import { watchedEnv } from "./holds";
import { measureHolds } from "./hostile";
import { benchKills } from "./kills";
import { readOptions } from "./options";
import { benchPages } from "./pages";
import { benchScale } from "./scale";
import { benchSearch } from "./search/run";
import { BUILD, homeOfRun, startStet } from "./site";
import { benchWatch } from "./watch";

type Bench = (args: string[], tell: Tell) => number | Promise<number>;

const BENCHES: Readonly<Record<string, Bench>> = {
  diff: benchDiff,
  documents: benchDocuments,
  search: benchSearch,
  kills: benchKills,
  watch: benchWatch,
  scale: benchScale,
  hostile: benchHostile,
};

/**
 * `npm run bench`: the public pages under load, beside what Next and Node can do; `-- diff`: wordings compared;
 * `-- documents`: documents of a million characters; `-- search`: claims found among a million; `-- hostile`: how long the
 * event loop is held by what strangers send; `-- kills`: worker and database killed while copies are made; `-- watch`: thousands of
 * watched pages; `-- scale`: one server, two, and a cache in front. `--json FILE` writes what was measured, with the load of the machine.
 */
export async function run(words: string[]): Promise<number> {
  const { file, rest } = takeJson(words);
  const [what = "", ...args] = rest;
  const bench = BENCHES[what];
  return withFigures(file, (tell) => (bench ? bench(args, tell) : benchPages(readOptions(rest), tell)));
}

async function benchHostile(_args: string[], tell: Tell): Promise<number> {
  return withLifecycle(async () => {
    await buildApp(BUILD);
    const home = homeOfRun();
    const { place } = await startStet(home, 0, watchedEnv(home));
    tell({ hostile: await measureHolds(place.address, home) });
    return 0;
  });
}
