import { expect, test } from "vitest";
import { failurePage } from "./failurePage";

test.each(["unreadable", "long"] as const)(
  "of an address that is %s leads home, and asks nobody to try again",
  (what) => {
    const page = failurePage(false, { what });
    expect(page).toContain('<a href="/en">');
    expect(page).toContain('<a href="/zh">');
    expect(page).not.toContain('href=""');
  },
);

test("says it in both languages, the reader's first", () => {
  const page = failurePage(true, { what: "unreadable" });
  expect(page).toMatch(/^<!doctype html><html lang="zh-Hans">/);
  expect(page.indexOf("这个地址")).toBeLessThan(page.indexOf("This address"));
});

test("keeps of a reference only what cannot be markup", () => {
  expect(failurePage(false, { what: "failed", reference: "<b>12" })).toContain("<code>b12</code>");
});
