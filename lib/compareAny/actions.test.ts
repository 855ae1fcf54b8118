import { expect, test, vi } from "vitest";
import { compareAction } from "./actions";
import { compareDocumentsAction } from "./documents/actions";
import { NOT_YET_READ } from "./documents/state";
import { NOT_YET_COMPARED } from "./state";

vi.mock("@/lib/auth/authenticate", () => ({ remoteAddress: async () => "192.0.2.1" }));
vi.mock("@/lib/web/rateLimit.mutations", async (original) => ({
  ...(await original<typeof import("@/lib/web/rateLimit.mutations")>()),
  countRequest: async () => ({ ok: false, remaining: 0, resetSeconds: 17 }),
}));

/** A state as anything may be sent where our page sends the one before. */
const sent = <T>(state: T, round: unknown): T => Object.assign({}, state, { round });

test.each<unknown>([null, undefined, "text", -1, Number.POSITIVE_INFINITY, 1.5])(
  "a state before that no page of ours sends is none: round %s",
  async (written) => {
    const round: unknown =
      written === "text" ? written : written === "undefined" ? undefined : Number(written);
    const pair = await compareAction(sent(NOT_YET_COMPARED, round), new FormData());
    expect(pair).toMatchObject({ round: 1, errors: { earlier: { reason: "required" } } });
    const documents = await compareDocumentsAction(sent(NOT_YET_READ, round), new FormData());
    expect(documents).toMatchObject({ round: 1, waitSeconds: 17 });
  },
);

test("nor is one that is nothing at all", async () => {
  const call = async (action: (...args: never[]) => Promise<unknown>, ...args: unknown[]) =>
    Reflect.apply(action, undefined, args);
  for (const before of [null, undefined, 7, []]) {
    expect(await call(compareAction, before, new FormData())).toMatchObject({ round: 1 });
    expect(await call(compareDocumentsAction, before, new FormData())).toMatchObject({ round: 1 });
  }
});

test("one of ours is counted on", async () => {
  expect(await compareAction(sent(NOT_YET_COMPARED, 4), new FormData())).toMatchObject({ round: 5 });
  expect(await compareDocumentsAction(sent(NOT_YET_READ, 4), new FormData())).toMatchObject({ round: 5 });
});
