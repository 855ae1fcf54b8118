import fc from "fast-check";
import { expect, test } from "vitest";
import { seal, unseal } from "./seal";

test("gives back what was sealed, also across line ends and every character", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.parse(JSON.stringify(value));
      expect(unseal("p", seal("p", json, "key"), "key")).toEqual(json);
    }),
  );
});

test("gives nothing back for a changed body, another purpose, another key or no seal at all", () => {
  const sealed = seal("import", { hash: "aa" }, "key");
  expect(unseal("import", sealed.replace("aa", "bb"), "key")).toBeUndefined();
  expect(unseal("other", sealed, "key")).toBeUndefined();
  expect(unseal("import", sealed, "another")).toBeUndefined();
  expect(unseal("import", sealed.slice(1), "key")).toBeUndefined();
  for (const nothing of ["", ".", "{}", '.{"hash":"aa"}'])
    expect(unseal("import", nothing, "key")).toBeUndefined();
});
