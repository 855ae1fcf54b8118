import { expect, test } from "vitest";
import { isGuessable } from "./guessable";

const ABOUT = ["Noor Example", "noor.example@riverdesk.org", "Stet", "stet.example.org"];

test.each([
  "password1234",
  "P@ssw0rd12345",
  "passwordpassword",
  "qwertyuiop12",
  "1qaz2wsx3edc",
  "123456789012",
  "iloveyou1234",
  "Welcome12345",
  "Summer2026!!",
  "abcdefghijkl",
  "52013145201314",
  "woaini1314520",
  "woaini5201314",
  "woaizhongguo88",
  "zhangwei1990",
  "147258369147",
  "mima12345678",
  "我爱你我爱你我爱你我爱你",
  "我爱你5201314",
  "Ｐａｓｓｗｏｒｄ１２３４",
])("%s is one of the first that are tried", async (password) => {
  expect(await isGuessable(password, [])).toBe(true);
});

test.each([
  "Noor Example 2026",
  "noor.example@riverdesk.org",
  "Riverdesk2026!",
  "stet-stet-stet",
  "StetStet2026",
  "exampleNoor123",
])("%s is made of what is known of the person and the site", async (password) => {
  expect(await isGuessable(password, ABOUT)).toBe(true);
});

test.each([
  "let it stand here",
  "dots under the words",
  "these words stay",
  "correct horse battery staple",
  "Noor likes violet umbrellas",
  "保留原文 不作改动 九月风",
  "aB3$kd9!mPq2",
])("%s may be chosen", async (password) => {
  expect(await isGuessable(password, ABOUT)).toBe(false);
});

test("looks at so many characters and no more, whatever is sent", async () => {
  for (const unit of ["@4$5O0!1|l", "a1", "0o1l!|5s$4a@3e", "1990-01-01", "passwort", "\u{20000}"]) {
    // Thousands of characters take minutes where all are looked at.
    expect([true, false]).toContain(await isGuessable(unit.repeat(2000), ABOUT));
  }
});
