import fc from "fast-check";
import { expect, test } from "vitest";
import { decrypt, encrypt } from "./secretBox";

const KEY = "s".repeat(32);

test("gives back what was kept, and never the same box twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      fc.pre(text.isWellFormed());
      const [one, two] = [encrypt("p", text, KEY), encrypt("p", text, KEY)];
      expect(decrypt("p", one, KEY)).toEqual({ ok: true, text });
      expect(two).not.toBe(one);
    }),
  );
});

test("says whether the site's secret was another, or the box is not what was kept", () => {
  const box = encrypt("second-factor a", "secret", KEY);
  expect(box).not.toContain("secret");
  expect(decrypt("second-factor a", box, "t".repeat(32))).toEqual({ ok: false, why: "other_key" });
  expect(decrypt("second-factor b", box, KEY)).toEqual({ ok: false, why: "damaged" });
  const [id, body = ""] = box.split(".");
  for (const wrong of [body.slice(0, -3), `A${body.slice(1)}`, body.slice(0, 10), "", "%"])
    expect(decrypt("second-factor a", `${id}.${wrong}`, KEY)).toEqual({ ok: false, why: "damaged" });
  for (const nothing of ["", ".", "x"])
    expect(decrypt("p", nothing, KEY)).toEqual({ ok: false, why: "other_key" });
});
