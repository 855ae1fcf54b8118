import { expect, test } from "vitest";
import { byLabel } from "./queueFields";

const options = (...labels: string[]) => labels.map((label) => ({ label }));

test("names stand as a reader looks for them, whatever their addresses are called", () => {
  const names = options("Government of China", "BP", "Élise", "COP26 Presidency", "elon");
  expect(byLabel("en", names).map(({ label }) => label)).toEqual([
    "BP",
    "COP26 Presidency",
    "Élise",
    "elon",
    "Government of China",
  ]);
  expect(byLabel("zh", options("英国石油公司", "奥特曼", "中国政府")).map(({ label }) => label)).toEqual([
    "奥特曼",
    "英国石油公司",
    "中国政府",
  ]);
});
