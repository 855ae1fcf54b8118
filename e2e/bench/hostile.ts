import { setTimeout as sleep } from "node:timers/promises";
import { DEMO_PASSWORD } from "@/lib/accounts/demo";
import { sessionOf } from "../actions";
import { type Door, deskDoors, openDoors } from "../hostile";
import { demoAccount } from "../session";

/** Hostile requests at each door, all at once. */
const AT_ONCE = 10;
/** Milliseconds between two looks whether the site answers. */
const BEAT = 10;
/** No request is held longer by what others send, in milliseconds. */
const TARGET = 200;

/** How long the longest of the looks at a page took that asks for nothing, while something else is done. */
async function longestHold(address: string, work: () => Promise<unknown>): Promise<number> {
  let [longest, isDone] = [0, false];
  const done = work().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const asked = performance.now();
    await (await fetch(`${address}/api/health`)).text();
    longest = Math.max(longest, performance.now() - asked);
    await sleep(BEAT);
  }
  await done;
  return longest;
}

const tally = (answers: string[]): string =>
  [...new Set(answers)]
    .map((one) => `${answers.filter((other) => other === one).length} × ${one}`)
    .join(", ");

async function measureDoor(address: string, { name, send }: Door): Promise<number> {
  let answers: string[] = [];
  const hold = await longestHold(address, async () => {
    answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, nth) => send(nth)));
  });
  process.stdout.write(`${name.padEnd(24)}${hold.toFixed(0).padStart(8)} ms   ${tally(answers)}\n`);
  return hold;
}

/** Prints the longest time that a page had to wait at each door; `address`: a Stet with the sample and its accounts. */
export async function measureHolds(address: string): Promise<void> {
  const cookie = await sessionOf(address, demoAccount("editor").email, DEMO_PASSWORD);
  process.stdout.write(
    `\n${"ten hostile requests at".padEnd(24)}${"longest hold".padStart(11)}   answered\n`,
  );
  const still = await longestHold(address, () => sleep(2_000));
  process.stdout.write(`${"nothing".padEnd(24)}${still.toFixed(0).padStart(8)} ms\n`);
  const holds: number[] = [];
  for (const door of [...openDoors(address, {}), ...deskDoors(address, { cookie })])
    holds.push(await measureDoor(address, door));
  const over = holds.filter((hold) => hold > TARGET).length;
  process.stdout.write(
    over === 0
      ? `\nNo door holds the others for more than ${TARGET} ms.\n`
      : `\n${over} of ${holds.length} doors held the others for more than ${TARGET} ms.\n`,
  );
}
