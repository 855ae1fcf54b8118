import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "./editDistance";

describe("distance", () => {
  it("is what a plain table gives, up to the limit", () => {
    const short = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
    const plain = (a: string, b: string): number => {
      if (a === "" || b === "") return a.length + b.length;
      const rest = plain(a.slice(1), b.slice(1));
      return a[0] === b[0] ? rest : 1 + Math.min(rest, plain(a.slice(1), b), plain(a, b.slice(1)));
    };
    const small = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(editDistance(a, b)).toBe(plain(a, b));
      }),
    );
    fc.assert(
      fc.property(short, short, fc.nat(8), (a, b, most) => {
        const exact = editDistance(a, b);
        const limited = editDistance(a, b, most);
        if (exact <= most) expect(limited).toBe(exact);
        else expect(limited).toBeGreaterThan(most);
      }),
    );
  });
});
