import { expect, test } from "vitest";
import { kindOfName } from "./kindOfName";

test.each([
  ["Acme Inc.", "organization"],
  ["Ministry of Health", "organization"],
  ["The Guardian", "organization"],
  ["OpenAI", "organization"],
  ["恒立电梯公司", "organization"],
  ["教育部", "organization"],
  ["國家發展委員會", "organization"],
  ["Margaret Osei", "person"],
  ["Altman", "person"],
  ["張三", "person"],
  ["奥特曼", "person"],
  ["", "person"],
])("%s is a %s", (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});
