import { describe, expect, test } from "vitest";
import { suppliedKind } from "./suppliedKind";

/** A zip as far as it is looked at: the beginning of its first file, and the names at its end. */
const zip = (first: string, ...names: string[]) =>
  Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(26), Buffer.from([first, ...names].join("\0"))]);

describe("what a supplied file is by its bytes", () => {
  test.each([
    [zip("[Content_Types].xml", "word/document.xml"), "wordprocessingml.document"],
    [zip("[Content_Types].xml", "xl/workbook.xml"), "spreadsheetml.sheet"],
    [zip("[Content_Types].xml", "ppt/presentation.xml"), "presentationml.presentation"],
    [zip("mimetypeapplication/vnd.oasis.opendocument.textPK"), "application/vnd.oasis.opendocument.text"],
    [zip("mimetypeapplication/epub+zipPK"), "application/epub+zip"],
    [zip("a.txt", "notes about word.txt"), "application/zip"],
    [zip("datapackage.json", "word/document.xml"), "application/wacz"],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "application/x-ole-storage"],
    [Buffer.from("{\\rtf1 Hello}"), "application/rtf"],
  ])("%#", (bytes, mediaType) => {
    expect(suppliedKind(bytes).mediaType.endsWith(mediaType)).toBe(true);
  });
});
