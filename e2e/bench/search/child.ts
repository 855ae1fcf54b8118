import { readFileSync, writeFileSync } from "node:fs";
import { disconnect } from "@/lib/db";
import { measureBuild } from "./measureBuild";
import { measureSearch } from "./measureSearch";
import { measureUpdates } from "./measureUpdates";
import { work } from "./workload";

/** A process of its own, for the memory that it takes: does what one file says and writes what it measured to another. */
export async function run([from = "", to = ""]: string[]): Promise<number> {
  const { phase, queries, added } = work.parse(JSON.parse(readFileSync(from, "utf8")));
  const measured = {
    build: () => measureBuild(),
    search: () => measureSearch(queries),
    adding: () => measureUpdates(queries, added),
  };
  writeFileSync(to, JSON.stringify(await measured[phase]()));
  await disconnect();
  return 0;
}
