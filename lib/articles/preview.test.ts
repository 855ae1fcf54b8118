import fc from "fast-check";
import { expect, test } from "vitest";
import { articleText } from "@/lib/web/page/articleText";
import { NO_EDITS } from "./edits";
import { notesIn, previewOf, shownPieces } from "./preview";

test("shows each note at its place and counts them", () => {
  const preview = previewOf([{ kind: "heading", text: "𠮷聯(lián)創(chuàng)辭職" }]);
  expect(notesIn(preview.blocks)).toBe(2);
  const shown = shownPieces(preview.blocks, NO_EDITS, { isEditing: false, mostLeftOut: 0 });
  expect(shown).toMatchObject({ kept: 1, characters: 5, leftOut: 0 });
  expect(preview.blocks[0]?.runs).toEqual([
    { text: "𠮷聯", isNote: false },
    { text: "(lián)", isNote: true },
    { text: "創", isNote: false },
    { text: "(chuàng)", isNote: true },
    { text: "辭職", isNote: false },
  ]);
});

test("its words are the reading text and, with the notes, the published text", () => {
  const piece = fc.constantFrom("聯", "(lián)", "a", "𠮷", "(Beijing)", "網", "(wǎng)", " ");
  const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => `文${pieces.join("")}`);
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const blocks = texts.map((one) => ({ kind: "paragraph" as const, text: one }));
      const { blocks: shown } = previewOf(blocks);
      const joined = (all: boolean) =>
        shown
          .map(({ runs }) => runs.flatMap((run) => (all || !run.isNote ? run.text : [])).join(""))
          .join("\n");
      const stored = articleText(blocks);
      expect(joined(false)).toBe(stored.text);
      expect(joined(true)).toBe(stored.publishedText);
      expect(notesIn(shown)).toBe(stored.notes.length);
    }),
  );
});
