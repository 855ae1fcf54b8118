import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Busy } from "./busy";
import { type Caller, ThreadQueue } from "./threadQueue";

const at = (address: string): Caller => ({ address });

/** A queue whose work ends when the test says so; `begun` has the names of what has begun, in order. */
function queue(atOnce = 1) {
  const all = new ThreadQueue(atOnce);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (name: string, caller: Caller) =>
    all.run(caller, () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await turn();
  };
  return { ask, begun, end };
}

// Who still waits when a test is over is not told so twenty seconds later, in the midst of another test.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test("of one address one runs, whatever room there is; others run beside it", async () => {
  const { ask, begun, end } = queue(3);
  void ask("a1", at("a"));
  void ask("a2", at("a"));
  void ask("b1", at("b"));
  await turn();
  expect(begun).toEqual(["a1", "b1"]);
  await end("a1");
  expect(begun).toEqual(["a1", "b1", "a2"]);
});

test("addresses take turns, however many requests one of them sends", async () => {
  const { ask, begun, end } = queue();
  for (const name of ["a1", "a2", "a3"]) void ask(name, at("a"));
  void ask("b1", at("b"));
  await turn();
  for (const name of ["a1", "b1", "a2"]) await end(name);
  expect(begun).toEqual(["a1", "b1", "a2", "a3"]);
});

test("a page goes before all who wait, a job after them", async () => {
  const { ask, begun, end } = queue();
  void ask("a1", at("a"));
  void ask("job", "job");
  void ask("b1", at("b"));
  void ask("page", "page");
  await turn();
  for (const name of ["a1", "page", "b1"]) await end(name);
  expect(begun).toEqual(["a1", "page", "b1", "job"]);
});

test("what fails gives its place to the next", async () => {
  const all = new ThreadQueue(1);
  await expect(all.run(at("a"), () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(await all.run(at("a"), async () => "next")).toBe("next");
});

test("when very many wait, one more is refused, and a page is not", async () => {
  const { ask, begun, end } = queue();
  void ask("first", at("a"));
  for (let n = 0; n < 60; n++) void ask(`a${n}`, at("a"));
  await expect(ask("one more", at("a"))).rejects.toThrow(Busy);
  void ask("page", "page");
  await end("first");
  expect(begun).toEqual(["first", "page"]);
});

test("pages that wait are bounded as well, and a job is not turned away for them", async () => {
  const { ask, begun, end } = queue();
  void ask("first", "page");
  for (let n = 0; n < 240; n++) void ask(`page ${n}`, "page");
  await expect(ask("one more", "page")).rejects.toThrow(Busy);
  void ask("job", "job");
  await end("first");
  expect(begun).toEqual(["first", "page 0"]);
});

test("who waits too long is told so, and never begins", async () => {
  const { ask, begun, end } = queue();
  void ask("a1", at("a"));
  const waiting = ask("b1", at("b"));
  const refused = expect(waiting).rejects.toThrow(Busy);
  await vi.advanceTimersByTimeAsync(20_000);
  await refused;
  await end("a1");
  expect(begun).toEqual(["a1"]);
});
