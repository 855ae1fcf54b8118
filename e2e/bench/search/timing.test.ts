import { describe, expect, test } from "vitest";
import { figuresOf, quantile, timeAll, timeAtRate } from "./timing";

describe("figures", () => {
  test("are those of the sorted times", () => {
    const times = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(quantile(times, 0.95)).toBe(96);
    expect(figuresOf({ times, seconds: 4 })).toMatchObject({
      n: 100,
      p50: 51,
      p95: 96,
      p99: 100,
      perSecond: 25,
    });
  });
});

describe("clients", () => {
  test("send every query once, as many at a time as there are clients", async () => {
    const sent: number[] = [];
    let now = 0;
    let most = 0;
    const queries = Array.from({ length: 20 }, (_, n) => n);
    const { times } = await timeAll(queries, 4, async (query) => {
      most = Math.max(most, ++now);
      await Promise.resolve();
      sent.push(query);
      now--;
    });
    expect(sent.sort((a, b) => a - b)).toEqual(queries);
    expect(times.length).toBe(20);
    expect(most).toBe(4);
  });

  test("send no more once their time is over", async () => {
    const { times } = await timeAll([1, 2, 3], 1, async () => undefined, 0);
    expect(times).toEqual([]);
  });

  test("at a rate do not wait for answers", async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const sent: number[] = [];
    const timed = timeAtRate([1, 2, 3], [0, 0, 0], async (query) => {
      sent.push(query);
      if (sent.length === 3) answer();
      await held;
    });
    expect((await timed).times.length).toBe(3);
    expect(sent).toEqual([1, 2, 3]);
  });
});
