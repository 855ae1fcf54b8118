import { expect, test } from "vitest";
import { inTurns } from "./inTurns";

function work(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

test("others have their turn between many that take a little each", async () => {
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  const done: number[] = [];
  for await (const one of inTurns(Array.from({ length: 20 }, (_, n) => n))) {
    work(6);
    done.push(one);
  }
  clearInterval(others);
  expect(done).toEqual(Array.from({ length: 20 }, (_, n) => n));
  expect(turns).toBeGreaterThan(5);
});
