import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { ahead } from "./ahead";

test("results come in the order of the items, and no more are held than are worked on at once", async () => {
  const items = Array.from({ length: 40 }, (_, n) => n);
  let [begun, most] = [0, 0];
  const results: number[] = [];
  const work = async (n: number) => {
    begun++;
    await sleep((n * 7) % 5);
    return n;
  };
  for await (const result of ahead(items, 3, work)) {
    results.push(result);
    most = Math.max(most, begun - results.length);
  }
  expect(results).toEqual(items);
  expect(most).toBeLessThan(3);
});

test("what fails is thrown in its turn, and nothing else is begun", async () => {
  const begun: number[] = [];
  const work = async (n: number) => {
    begun.push(n);
    if (n === 1) throw new Error("one failed");
    return n;
  };
  const results: number[] = [];
  const all = async () => {
    for await (const result of ahead([0, 1, 2, 3, 4, 5], 2, work)) results.push(result);
  };
  await expect(all()).rejects.toThrow("one failed");
  expect(results).toEqual([0]);
  expect(begun).toEqual([0, 1, 2]);
});
