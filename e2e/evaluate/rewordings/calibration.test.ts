import { describe, expect, test } from "vitest";
import { calibrate } from "@/lib/compare/model";
import { brier, calibrationOf, reliability } from "./calibration";
import { documentOf, halfOf } from "./halves";

const told = (likelihood: number, changed: number, of: number) =>
  Array.from({ length: of }, (_, n) => ({ likelihood, changed: n < changed }));

describe("likelihoods", () => {
  test("that say too much are brought to what happened", () => {
    const sure = [...told(0.9, 60, 100), ...told(0.1, 30, 100)];
    const calibration = calibrationOf(sure);
    expect(calibrate(0.9, calibration)).toBeCloseTo(0.6, 2);
    expect(calibrate(0.1, calibration)).toBeCloseTo(0.3, 2);
    const after = sure.map((one) => ({ ...one, likelihood: calibrate(one.likelihood, calibration) }));
    expect(brier(after)).toBeLessThan(brier(sure));
  });

  test("are set beside what happened, in tenths", () => {
    expect(reliability([...told(0.25, 1, 4), ...told(1, 2, 2)])).toEqual([
      { from: 0.2, pairs: 4, said: 0.25, changed: 0.25 },
      { from: 0.9, pairs: 2, said: 1, changed: 1 },
    ]);
  });
});

describe("the halves", () => {
  const row = (id: string, origin: string) => ({
    ...{ id, origin, lang: "en", earlier: "a", later: "b" },
    ...{ changed: true, kinds: [], tier: "t" },
  });

  test("hold whole documents: a service with all its texts, a law with all its versions", () => {
    expect(documentOf(row("1", "A/versions@a66c38:Daily Mail/Privacy Policy.md\t (2021)"))).toBe(
      "Daily Mail",
    );
    expect(documentOf(row("2", "versions of a public law or regulation: 畜牧法(2022-10-30).md"))).toBe(
      "畜牧法",
    );
    expect(documentOf(row("3", "written for this set"))).toBe("3");
  });

  test("are about as large, and what has no document is for the making", () => {
    const services = Array.from({ length: 1000 }, (_, n) =>
      halfOf(row(`${n}`, `A/v@ab:Service ${n}/Terms.md`)),
    );
    const kept = services.filter((half) => half === "kept").length;
    expect(kept).toBeGreaterThan(400);
    expect(kept).toBeLessThan(600);
    expect(halfOf(row("3", "written for this set"))).toBe("making");
  });
});
