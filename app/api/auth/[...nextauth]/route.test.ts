import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { POST } from "./route";

const ADDRESS = "http://localhost:3000/api/auth/callback/credentials";
const context = { params: Promise.resolve({ nextauth: ["callback", "credentials"] }) };

const send = (body: ReadableStream | string, type = "application/x-www-form-urlencoded") =>
  POST(
    new NextRequest(ADDRESS, { method: "POST", headers: { "content-type": type }, body, duplex: "half" }),
    context,
  );

it("takes no body without end", async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(to) {
      to.enqueue(new Uint8Array(1024).fill(97));
      sent++;
    },
  });
  expect((await send(endless)).status).toBe(413);
  expect(sent).toBeLessThan(32);
});

it.each(["{", "", "null", "a=b"])("refuses JSON that is none: %s", async (body) => {
  expect((await send(body, "application/json")).status).toBe(400);
});
