import { describe, expect, it } from "vitest";
import { differencesOf } from "./copySays";

const record = { title: "Boats of 2023", publisher: "Harbour board", publishedOn: "2024-03" };

describe("where a copy says otherwise", () => {
  it("is nowhere where it says the same, less, or the same more exactly", () => {
    const same = { ...record, title: "boats  of 2023", author: "Harbour Board", publishedOn: "2024-03-05" };
    expect(differencesOf(record, same)).toEqual([]);
    expect(differencesOf(record, { title: null, publisher: null, author: null, publishedOn: null })).toEqual(
      [],
    );
  });

  it("is told field by field", () => {
    const other = {
      title: "Boats of 2024",
      publisher: "The board",
      author: "A. Reader",
      publishedOn: "2024-04",
    };
    expect(differencesOf(record, other)).toEqual([
      { name: "title", copy: "Boats of 2024", record: "Boats of 2023" },
      { name: "publisher", copy: "The board", record: "Harbour board" },
      { name: "author", copy: "A. Reader", record: null },
      { name: "publishedOn", copy: "2024-04", record: "2024-03" },
    ]);
    expect(differencesOf({ ...record, publishedOn: null }, { ...record, publishedOn: "2024" })).toEqual([
      { name: "publishedOn", copy: "2024", record: null },
    ]);
  });

  it("knows that the field for the publisher may hold the author", () => {
    const byAuthor = { ...record, publisher: "A. Reader" };
    expect(differencesOf(byAuthor, { ...record, author: "A. Reader" })).toEqual([]);
  });
});
