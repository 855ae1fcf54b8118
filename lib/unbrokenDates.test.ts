import { expect, test } from "vitest";
import { unbrokenDates } from "./unbrokenDates";

test("a number stays with its year, month or day; all other spaces are as they were", () => {
  expect(unbrokenDates("于 2024 年 8 月 1 日把 20 % 分给 3 个团队")).toBe(
    "于 2024\u00a0年 8\u00a0月 1\u00a0日把 20 % 分给 3 个团队",
  );
  expect(unbrokenDates("从2024年8月1日起")).toBe("从2024\u2060年\u20608\u2060月\u20601\u2060日起");
  expect(unbrokenDates("By 1 August 2024.")).toBe("By 1 August 2024.");
});
