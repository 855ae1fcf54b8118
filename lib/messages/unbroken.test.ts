import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { unbroken } from "./unbroken";

test("a number and its noun stay on one line, whichever comes first; all other spaces are as they were", () => {
  const messages = unbroken({
    list: {
      sources: "{count, plural, one {# source} other {# sources}} of {name}",
      left: "{count} days left",
      version: "Shown in version {number} as well",
    },
  });
  const t = createTranslator({ locale: "en", messages, namespace: "list" });
  expect(t("sources", { count: 1, name: "Ann Lee" })).toBe("1\u00a0source of Ann Lee");
  expect(t("sources", { count: 3, name: "Ann Lee" })).toBe("3\u00a0sources of Ann Lee");
  expect(t("left", { count: 3 })).toBe("3\u00a0days left");
  expect(t("version", { number: 2 })).toBe("Shown in version\u00a02 as well");
});
