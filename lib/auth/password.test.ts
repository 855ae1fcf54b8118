import { verify } from "@node-rs/argon2";
import { describe, expect, test, vi } from "vitest";
import { Busy } from "@/lib/busy";
import { hashPassword, MAY_WAIT, verifyPassword } from "./password";

vi.mock("@node-rs/argon2", { spy: true });
const verified = vi.mocked(verify);

describe("passwords", () => {
  test("are kept as Argon2id with the costs we chose, never twice the same", async () => {
    const [one, two] = await Promise.all([hashPassword("let it stand"), hashPassword("let it stand")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect(two).not.toBe(one);
  });

  test("fit only their own hash, in any script and with white space as typed", async () => {
    for (const password of ["let it stand", "保留原文 不作改动", " spaces stay "]) {
      const kept = await hashPassword(password);
      expect(await verifyPassword(kept, password)).toBe(true);
      expect(await verifyPassword(kept, `${password}x`)).toBe(false);
      expect(await verifyPassword(kept, password.slice(0, -1))).toBe(false);
    }
  });

  test("nothing fits a person without a password", async () => {
    expect(await verifyPassword(null, "")).toBe(false);
    expect(await verifyPassword(undefined, "anything")).toBe(false);
  });

  test("an unknown account costs the same work as a known one", async () => {
    const kept = await hashPassword("let it stand");
    await verifyPassword(null, "makes nobody's hash");
    verified.mockClear();
    await verifyPassword(kept, "wrong");
    await verifyPassword(null, "wrong");
    const costs = verified.mock.calls.map(([against]) => String(against).split("$").slice(1, 4));
    expect(costs).toHaveLength(2);
    expect(costs[1]).toEqual(costs[0]);
  });

  test("more than two at once wait their turn and all come out right", async () => {
    const hashes = await Promise.all(Array.from({ length: 7 }, (_, n) => hashPassword(`password ${n}`)));
    const fits = await Promise.all(hashes.map((kept, n) => verifyPassword(kept, `password ${n}`)));
    expect(fits).toEqual(Array(7).fill(true));
  });

  test("when many wait the next is told so at once, and those who wait are served", async () => {
    const kept = await hashPassword("let it stand");
    const flood = Array.from({ length: 300 }, () => verifyPassword(kept, "a guess"));
    const settled = await Promise.allSettled(flood);
    const refused = settled.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(300 - 2 - MAY_WAIT);
    for (const one of refused) expect(one.reason).toBeInstanceOf(Busy);
    expect(await verifyPassword(kept, "let it stand")).toBe(true);
  });

  test("who is known goes before a flood of others", async () => {
    const kept = await hashPassword("let it stand");
    const order: string[] = [];
    const flood = Array.from({ length: 100 }, () =>
      verifyPassword(kept, "a guess").then(
        () => order.push("unknown"),
        () => undefined,
      ),
    );
    const known = verifyPassword(kept, "let it stand", "known").then((fits) => order.push(`known ${fits}`));
    await Promise.all([...flood, known]);
    // Two were already at work, and one more works beside it.
    expect(order.indexOf("known true")).toBeLessThanOrEqual(3);
    expect(order).toHaveLength(2 + MAY_WAIT + 1);
  });
});
