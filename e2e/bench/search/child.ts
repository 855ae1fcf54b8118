import { readFileSync, writeFileSync } from "node:fs";
import { db } from "@/lib/db";
import { measureAdding } from "./adding";
import { work } from "./asked";
import { build } from "./built";
import { measureSearch } from "./measured";

/** A process of its own, for the memory that it takes: does what one file says and writes what it measured to another. */
export async function run([from = "", to = ""]: string[]): Promise<number> {
  const { phase, questions, added } = work.parse(JSON.parse(readFileSync(from, "utf8")));
  const measured = {
    build: () => build(),
    search: () => measureSearch(questions),
    adding: () => measureAdding(questions, added),
  };
  writeFileSync(to, JSON.stringify(await measured[phase]()));
  await db().$disconnect();
  return 0;
}
