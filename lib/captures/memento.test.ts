import { describe, expect, it } from "vitest";
import { acceptedMoment, askedOriginal, mementoLinks, timemapText } from "./memento";

const SITE = "https://stet.example";
const ORIGINAL = "https://a.example/b?c=%E6%B8%A1&d=1";
const at = (day: string) => new Date(`${day}T10:20:30.456Z`);

describe("a list of copies", () => {
  it("says the original, the pages beside it, and each copy with its moment", () => {
    const mementos = [
      { id: "1", at: at("2026-03-01") },
      { id: "2", at: at("2026-03-03") },
    ];
    const encoded = encodeURIComponent(ORIGINAL);
    expect(timemapText(SITE, { original: ORIGINAL, page: 1, isLast: true, mementos }).split("\n")).toEqual([
      `<${ORIGINAL}>; rel="original",`,
      `<${SITE}/api/timegate/${encoded}>; rel="timegate",`,
      `<${SITE}/api/timemap/link/${encoded}>; rel="self"; type="application/link-format"; from="Sun, 01 Mar 2026 10:20:30 GMT"; until="Tue, 03 Mar 2026 10:20:30 GMT",`,
      `<${SITE}/api/copies/1/body>; rel="first memento"; datetime="Sun, 01 Mar 2026 10:20:30 GMT",`,
      `<${SITE}/api/copies/2/body>; rel="last memento"; datetime="Tue, 03 Mar 2026 10:20:30 GMT"`,
      "",
    ]);
  });

  it("leads to the pages before and after", () => {
    const text = timemapText(SITE, {
      original: "https://a.example/",
      page: 2,
      isLast: false,
      mementos: [{ id: "1", at: at("2026-03-01") }],
    });
    expect(text).toContain(
      `<${SITE}/api/timemap/link/https%3A%2F%2Fa.example%2F>; rel="timemap prev"; type="application/link-format"`,
    );
    expect(text).toContain(
      `<${SITE}/api/timemap/link/3/https%3A%2F%2Fa.example%2F>; rel="timemap next"; type="application/link-format"`,
    );
    expect(text).toContain('rel="memento"');
  });
});

it("lets no address end its link, and is written in ASCII", () => {
  const links = mementoLinks(SITE, 'https://a.example/渡轮>; rel="x"', "1");
  expect(links).toMatch(/^[ -~]+$/);
  expect(links.split(", ")[0]).toBe(
    '<https://a.example/%E6%B8%A1%E8%BD%AE%3E;%20rel=%22x%22>; rel="original"',
  );
});

it.each([
  ["https://a.example/b", "?c=1", { page: 1, written: "https://a.example/b?c=1" }],
  ["https:/a.example/b", "", { page: 1, written: "https://a.example/b" }],
  ["https%3A%2F%2Fa.example%2Fb%3Fc%3D1", "", { page: 1, written: "https://a.example/b?c=1" }],
  ["2/https%3A%2F%2Fa.example%2F", "", { page: 2, written: "https://a.example/" }],
  ["0/https://a.example/", "", { page: 1, written: "https://a.example/" }],
  ["javascript:alert(1)", "", null],
  ["https%3A%2F%2F%E0%A4%A", "", null],
  ["", "", null],
] as const)("reads %s%s", (rest, search, expected) => {
  expect(askedOriginal(rest, search)).toEqual(expected);
});

it.each([
  ["Tue, 03 Mar 2026 10:20:30 GMT", "2026-03-03T10:20:30.000Z"],
  ["2026-03-03", null],
  ["Tue, 99 Mar 2026 10:20:30 GMT", null],
  ["Tue, 31 Feb 2026 10:20:30 GMT", null],
  ["Sat, 29 Feb 2025 10:20:30 GMT", null],
  ["Thu, 29 Feb 2024 10:20:30 GMT", "2024-02-29T10:20:30.000Z"],
  ["Mon, 03 Mar 2026 10:20:30 GMT", null],
  ["Tue, 03 Mar 2026 24:00:00 GMT", null],
  ["x", null],
])("takes %s for the moment that is asked for", (header, expected) => {
  expect(acceptedMoment(header)?.toISOString() ?? null).toBe(expected);
  expect(acceptedMoment(null)).toBeUndefined();
});
