import { expect, test } from "vitest";
import { giveTurn, inTurns } from "./inTurns";

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

test("and between steps that are each somebody else's, such as the texts of one page", async () => {
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  await Promise.all(Array.from({ length: 20 }, () => giveTurn().then(() => work(6))));
  clearInterval(others);
  expect(turns).toBeGreaterThan(5);
});
