import { expect, test } from "vitest";
import { chosenPair, markedPairs } from "./versionPair";

const versions = [3, 2, 1].map((number) => ({ number }));
const numbers = (asked: { from?: number; to?: number }, of = versions) => {
  const pair = chosenPair(of, asked);
  return pair && [pair.from.number, pair.to.number];
};

test.each([
  [{}, [2, 3]],
  [{ from: 1, to: 3 }, [1, 3]],
  [{ from: 3, to: 1 }, [1, 3]],
  [{ to: 2 }, [1, 2]],
  [{ from: 3 }, [2, 3]],
  [{ from: 9, to: 8 }, [2, 3]],
  [{ to: 1 }, [1, 2]],
])("of three versions, %o means %o", (asked, meant) => {
  expect(numbers(asked)).toEqual(meant);
});

test("one version has no other, and no version is compared with itself", () => {
  expect(numbers({}, [{ number: 1 }])).toBeNull();
  expect(numbers({ from: 2, to: 2 })).toBeNull();
});

const mark = (id: string, exact: string, anchoring = "exact") => ({ exact, anchoring, claim: { id } });

test("what a claim marks is paired with what it marks later; in the order of the later text", () => {
  const { changed, same } = markedPairs(
    [mark("a", "by 2025"), mark("b", "one team"), mark("b", "twice"), mark("c", "gone")],
    [mark("b", "one team"), mark("a", "by 2026"), mark("c", "gone", "orphan"), mark("d", "new")],
  );
  expect(same.map(({ was }) => was?.exact)).toEqual(["one team"]);
  expect(changed.map(({ was, is }) => [was?.exact, is?.exact])).toEqual([
    ["twice", undefined],
    ["gone", "gone"],
    ["by 2025", "by 2026"],
    [undefined, "new"],
  ]);
});
