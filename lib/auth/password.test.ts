import { describe, expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password";

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

  test("an unknown account takes as long as a known one", async () => {
    const kept = await hashPassword("let it stand");
    await verifyPassword(null, "warm up");
    const time = async (hash: string | null) => {
      const runs: number[] = [];
      for (let run = 0; run < 5; run++) {
        const start = performance.now();
        await verifyPassword(hash, "wrong");
        runs.push(performance.now() - start);
      }
      return runs.sort((a, b) => a - b)[2] as number;
    };
    const [known, unknown] = [await time(kept), await time(null)];
    expect(unknown).toBeGreaterThan(known / 3);
  });

  test("more than two at once wait their turn and all come out right", async () => {
    const hashes = await Promise.all(Array.from({ length: 7 }, (_, n) => hashPassword(`password ${n}`)));
    const fits = await Promise.all(hashes.map((kept, n) => verifyPassword(kept, `password ${n}`)));
    expect(fits).toEqual(Array(7).fill(true));
  });
});
