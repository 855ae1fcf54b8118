import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "vitest";
import { BoundedRequest, isForm, isLarge } from "./requestBody";

let server: Server;
afterEach(() => new Promise((done) => server?.close(done) ?? done(undefined)));

const part = (boundary: string, n: number) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="field${n}"\r\n\r\nx\r\n`;
const form = (boundary: string, parts: number) =>
  `${Array.from({ length: parts }, (_, n) => part(boundary, n)).join("")}--${boundary}--\r\n`;

/** What arrives of a form that is sent in pieces, or "too much". */
async function sent(type: string, body: string, piece = 5_000): Promise<string> {
  server = createServer({ IncomingMessage: BoundedRequest }, async (received, response) => {
    (received as BoundedRequest).onTooMuch = () => response.writeHead(413).end("too much");
    const whole = await text(received);
    response.end(String(whole === body));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const headers = { "content-type": type, connection: "close" };
    const asked = request({ port, method: "POST", headers }, (response) => resolve(text(response)));
    asked.on("error", reject);
    for (let at = 0; at < body.length; at += piece) asked.write(body.slice(at, at + piece));
    asked.end();
  });
}

describe("a form", () => {
  test.each(["x1", "----WebKitFormBoundaryAbc123", "----formdata-undici-012345678901"])(
    "of some parts comes as it was sent: %s",
    async (boundary) => {
      expect(await sent(`multipart/form-data; boundary=${boundary}`, form(boundary, 900), 7)).toBe("true");
    },
  );

  test.each([7, 5_000, 10_000_000])("of many parts is too much, in pieces of %d bytes", async (piece) => {
    expect(await sent("multipart/form-data; boundary=----x", form("----x", 1_100), piece)).toBe("too much");
  });

  test("with lines in it that begin as boundaries do is none of many parts", async () => {
    const body = `--xyz\r\ncontent-disposition: form-data; name="text"\r\n\r\n${"\r\n--".repeat(5_000)}\r\n--xyz--\r\n`;
    expect(await sent("multipart/form-data; boundary=xyz", body)).toBe("true");
  });

  test("and other things that are sent are not taken for one another", async () => {
    expect(await sent("application/json", form("x1", 2_000))).toBe("true");
  });
});

const headed = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage;

test.each([
  ["multipart/form-data; boundary=abc", true],
  ['multipart/form-data; boundary="abc"', true],
  ["multipart/form-data;boundary=abc", true],
  ["application/json", true],
  ["text/plain;charset=UTF-8", true],
  ["multipart/form-data", false],
  ["multipart/form-data; boundary=", false],
  ["multipart/form-data; boundary=abc; boundary=def", false],
  ["multipart/form-data; charset=utf-8; boundary=abc", false],
  ['multipart/form-data; boundary="a\\bc"', false],
  [" Multipart/mixed; boundary=abc", false],
])("a form is sent as browsers send theirs: %s", (type, expected) => {
  expect(isForm(headed({ "content-type": type }))).toBe(expected);
});

test("who sends more than two wordings, or does not say how much, has to be signed in", () => {
  expect(isLarge(headed({ "content-length": "900000" }))).toBe(false);
  expect(isLarge(headed({ "content-length": "2000000" }))).toBe(true);
  expect(isLarge(headed({ "transfer-encoding": "chunked" }))).toBe(true);
  expect(isLarge(headed({}))).toBe(false);
});
