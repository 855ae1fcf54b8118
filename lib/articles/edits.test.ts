import fc from "fast-check";
import { expect, test } from "vitest";
import { carryEdits, editedBlocks, NO_EDITS, piecesOf, toggled } from "./edits";
import type { Edits, Piece } from "./schema";

const paragraph = (text: string): Piece => ({ kind: "paragraph", text });
const leftOut = (text: string): Piece => ({ kind: "paragraph", text, out: true });
const edits = (some: Partial<Edits>): Edits => ({ ...NO_EDITS, ...some });
const texts = (pieces: Piece[], some: Partial<Edits>) =>
  editedBlocks(pieces, edits(some)).map(({ text }) => text);

test("what was left out stands where it stood in the page", () => {
  const [a, b] = [paragraph("a"), paragraph("b")];
  const at = (text: string, after: number) => ({ kind: "paragraph" as const, text, after });
  const pieces = piecesOf({ blocks: [a, b], leftOut: [at("x", 0), at("y", 1), at("z", 2)] });
  expect(pieces).toEqual([leftOut("x"), a, leftOut("y"), b, leftOut("z")]);
  expect(editedBlocks(pieces)).toEqual([a, b]);
});

test("blocks are dropped, taken in and joined, with a space where the language has one", () => {
  const pieces = [
    paragraph("One."),
    leftOut("Two."),
    paragraph("Three."),
    paragraph("四。"),
    paragraph("五。"),
  ];
  expect(texts(pieces, { out: [0] })).toEqual(["Three.", "四。", "五。"]);
  expect(texts(pieces, { in: [1] })).toEqual(["One.", "Two.", "Three.", "四。", "五。"]);
  expect(texts(pieces, { joined: [2, 4] })).toEqual(["One. Three.", "四。五。"]);
  expect(texts(pieces, { out: [0], joined: [2] })).toEqual(["Three.", "四。", "五。"]);
});

test("edits go on where the same words stand now, the third of three if it was the third", () => {
  const before = [paragraph("Ad"), paragraph("a"), paragraph("Ad"), leftOut("note"), paragraph("b")];
  const now = [
    paragraph("new"),
    paragraph("Ad"),
    paragraph("a"),
    paragraph("Ad\u200b"),
    leftOut("note"),
    paragraph("b"),
  ];
  expect(carryEdits(edits({ out: [2], in: [3], joined: [4] }), before, now)).toEqual({
    edits: edits({ out: [3], in: [4], joined: [5] }),
    unfit: [],
  });
});

test("an edit that the extractor makes itself by now is done; one without its words is asked again", () => {
  const before = [paragraph("a"), paragraph("Ad"), leftOut("note"), paragraph("b"), paragraph("c")];
  const now = [paragraph("a"), leftOut("Ad"), paragraph("note"), paragraph("x"), paragraph("c")];
  const carried = carryEdits(edits({ out: [1, 3], in: [2], joined: [4] }), before, now);
  expect(carried).toEqual({
    edits: NO_EDITS,
    unfit: [
      { how: "out", text: "b" },
      { how: "joined", text: "c" },
    ],
  });
});

test("what was read again alike keeps all its edits and its text", () => {
  const piece = fc.record(
    {
      kind: fc.constant("paragraph" as const),
      text: fc.constantFrom("a", "b", "c"),
      out: fc.constant(true as const),
    },
    { requiredKeys: ["kind", "text"] },
  );
  const steps = fc.array(fc.tuple(fc.constantFrom("out", "in", "joined"), fc.nat(7)), { maxLength: 9 });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), steps, (pieces, made) => {
      const some = made
        .filter(
          ([how, at]) =>
            at < pieces.length && (how === "joined" || (how === "in") === (pieces[at]?.out === true)),
        )
        .reduce((all, [how, at]) => toggled(all, how, at), NO_EDITS);
      const { edits: carried } = carryEdits(some, pieces, pieces);
      expect(editedBlocks(pieces, carried)).toEqual(editedBlocks(pieces, some));
    }),
  );
});
