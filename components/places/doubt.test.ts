import { expect, test } from "vitest";
import { doubtAbout, hasMoved } from "./doubt";

const PROMISE = "We will close the plant by 2030.";

test("the same words elsewhere have moved, however they are spaced; other words, or any of which none are known, may not", () => {
  expect(
    hasMoved({ exact: PROMISE, before: { exact: PROMISE.replace("the plant", "the\u00a0plant") } }),
  ).toBe(true);
  expect(hasMoved({ exact: PROMISE, before: { exact: PROMISE.replace("2030", "2032") } })).toBe(false);
  expect(hasMoved({ exact: PROMISE, before: null })).toBe(false);
});

test("it is said which, and who confirms it", () => {
  expect(doubtAbout({ exact: PROMISE, before: { exact: PROMISE } }, false)).toBe("movedDraft");
  expect(doubtAbout({ exact: PROMISE, before: { exact: PROMISE } }, true)).toBe("movedPublic");
  expect(doubtAbout({ exact: PROMISE, before: null }, true)).toBe("toConfirmPublic");
});
