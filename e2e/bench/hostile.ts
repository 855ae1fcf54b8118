import { setTimeout as sleep } from "node:timers/promises";
import { DEMO_PASSWORD } from "@/lib/accounts/demo";
import { sessionOf } from "../actions";
import { type Door, deskDoors, openDoors } from "../hostile";
import { demoAccount } from "../session";
import { type Holds, HoldWatch } from "./holds";

/** Hostile requests at each door, all at once. */
const AT_ONCE = 10;
/** The loop of the server is held no longer by what others send, in milliseconds on a quiet machine. */
const TARGET = 200;

const tally = (answers: string[]): string =>
  [...new Set(answers)]
    .map((one) => `${answers.filter((other) => other === one).length} × ${one}`)
    .join(", ");

const line = (name: string, cells: string[], answers: string) =>
  process.stdout.write(`${name.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join("")}   ${answers}\n`);

function print(name: string, { loop, core, look }: Holds, answers = ""): void {
  const cells = [loop, core, look].map((held) => (held === null ? "?" : `${held.toFixed(0)} ms`));
  line(name, cells, answers);
}

/** The longest hold of ten at once, when nothing is warm and again: the first pays for what is read and compiled once. */
async function measureDoor(watch: HoldWatch, { name, send }: Door): Promise<number> {
  let held = 0;
  for (const called of [name, "  again"]) {
    let answers: string[] = [];
    const holds = await watch.during(async () => {
      answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, nth) => send(nth)));
    });
    print(called, holds, tally(answers));
    held = Math.max(held, holds.loop);
  }
  return held;
}

/**
 * Prints how long the others were held at each door (`Holds`), the first time that it is asked and the second; the target
 * is for both.
 * `address`: a Stet with the sample and its accounts, that tells the holds of its loop in `home`.
 */
export async function measureHolds(address: string, home: string): Promise<Record<string, number>> {
  const cookie = await sessionOf(address, demoAccount("editor").email, DEMO_PASSWORD);
  const watch = new HoldWatch(address, home);
  process.stdout.write("\nten hostile requests at a door, and the longest that the others were held\n");
  line("", ["loop", "on a core", "a look"], "answered");
  print("nothing", await watch.during(() => sleep(2_000)));
  const byDoor: Record<string, number> = {};
  for (const door of [...openDoors(address, {}), ...deskDoors(address, { cookie })])
    byDoor[door.name] = await measureDoor(watch, door);
  await watch.end();
  const held = Object.values(byDoor);
  const over = held.filter((hold) => hold > TARGET).length;
  process.stdout.write(
    over === 0
      ? `\nNo door held the loop for more than ${TARGET} ms.\n`
      : `\n${over} of ${held.length} doors held the loop for more than ${TARGET} ms.\n`,
  );
  return byDoor;
}
