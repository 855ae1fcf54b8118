import { expect, it } from "vitest";
import { wait } from "./wait";

it("ends when there is no more waiting, also where there was none from the beginning", async () => {
  const stopping = new AbortController();
  const waiting = wait(2 ** 30, stopping.signal);
  stopping.abort();
  await expect(waiting).resolves.toBeUndefined();
  await expect(wait(2 ** 30, stopping.signal)).resolves.toBeUndefined();
});
