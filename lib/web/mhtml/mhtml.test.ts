import { describe, expect, it } from "vitest";
import { readMhtml } from "./readMhtml";

const PAGE =
  '<html><head><meta charset="utf-8"></head><body class="a=b">The boats are due in 2026. 渡轮。</body></html>';
/** As Chromium writes it: lines of at most 76 characters, and everything but ASCII as its bytes. */
const quoted = (html: string) => {
  const written = Array.from(Buffer.from(html), (byte) =>
    byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  );
  // Broken anywhere but within a byte.
  return written.join("").replace(/(?:=[0-9A-F]{2}|[^=]){60}/g, "$&=\r\n");
};

const saved = (parts: string[], type = 'type="text/html";\r\n\tboundary="----Boundary--x----"') =>
  Buffer.from(
    [
      "From: <Saved by Blink>",
      "Snapshot-Content-Location: https://ferries.example/boats",
      "Subject: =?utf-8?Q?=E6=B8=A1=E8=BD=AE?=",
      "Date: Sat, 28 Nov 2026 10:20:30 +0000",
      "MIME-Version: 1.0",
      `Content-Type: multipart/related;\r\n\t${type}`,
      "",
      "",
      ...parts.map((part) => `------Boundary--x----\r\n${part}`),
      "------Boundary--x------\r\n",
    ].join("\r\n"),
  );
const page = (encoding: string, body: string, more = "") =>
  `Content-Type: text/html${more}\r\nContent-ID: <frame@mhtml.blink>\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://ferries.example/frame\r\n\r\n${body}`;
const picture =
  "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://ferries.example/i.png\r\n\r\niVBORw0KGgo=";

describe("a page as a browser saves it", () => {
  it.each([
    ["quoted", page("quoted-printable", quoted(PAGE))],
    ["in base64", page("base64", Buffer.from(PAGE).toString("base64").replace(/.{76}/g, "$&\r\n"))],
    ["as it is", page("8bit", PAGE)],
    ["binary", page("binary", PAGE)],
  ])("is read, with where it is from and when it was saved: %s", (_, part) => {
    const read = readMhtml(saved([part, picture]));
    expect(Buffer.from(read?.html ?? []).toString()).toBe(PAGE);
    expect(read).toMatchObject({
      contentType: "text/html",
      url: "https://ferries.example/boats",
      savedAt: new Date("2026-11-28T10:20:30Z"),
    });
  });

  it("is the part that is named as the start, or the first that is a page", () => {
    const other = page("8bit", "<p>an advertisement").replace("<frame@", "<other@");
    const named = saved(
      [other, page("8bit", PAGE)],
      'start="<frame@mhtml.blink>"; boundary=----Boundary--x----',
    );
    expect(Buffer.from(readMhtml(named)?.html ?? []).toString()).toBe(PAGE);
    const first = readMhtml(saved([picture, page("8bit", PAGE), other]));
    expect(Buffer.from(first?.html ?? []).toString()).toBe(PAGE);
  });

  it("is found in a multipart within it, and in a file that was cut", () => {
    const inner = `Content-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\nContent-Type: text/plain\r\n\r\nx\r\n--inner\r\n${page("8bit", PAGE)}\r\n--inner--`;
    expect(Buffer.from(readMhtml(saved([inner]))?.html ?? []).toString()).toBe(PAGE);
    const whole = saved([page("8bit", PAGE)]);
    const cut = whole.subarray(0, whole.indexOf("\r\n------Boundary--x------"));
    expect(Buffer.from(readMhtml(cut)?.html ?? []).toString()).toBe(PAGE);
  });

  it("is none where there is no page in it", () => {
    const nested = (depth: number): string =>
      depth === 0
        ? page("8bit", PAGE)
        : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested(depth - 1)}\r\n--b${depth}--`;
    for (const file of [
      Buffer.alloc(0),
      Buffer.from(PAGE),
      Buffer.from("Content-Type: text/html\r\n\r\n<p>x"),
      saved([picture]),
      saved([]),
      saved([page("8bit", PAGE)], "type=text/html"),
      saved([page("8bit", PAGE)], "boundary=another"),
      saved([nested(9)]),
      Buffer.alloc(1_000_000, "a: b\r\n"),
    ])
      expect(readMhtml(file)).toBeNull();
  });

  it("is read to its end, whatever it is made of", () => {
    const lengthOf = (body: string) => readMhtml(saved([page("quoted-printable", body)]))?.html.length;
    expect(lengthOf("=".repeat(5_000_000))).toBe(5_000_000);
    expect(lengthOf("= ".repeat(2_000_000))).toBe(4_000_000);
    expect(lengthOf("------Boundary--x----\r\n".repeat(200_000))).toBeUndefined();
  });
});
