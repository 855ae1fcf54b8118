import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { completeHead } from "./responseHead";

let server: Server;
afterEach(() => new Promise((done) => server.close(done)));

/** What is sent when the app answers like this. */
async function answerOf(
  app: RequestListener,
  {
    site = "https://stet.example",
    path = "/en",
    headers = {},
  }: { site?: string; path?: string; headers?: HeadersInit } = {},
  isBusy = false,
): Promise<Response> {
  server = createServer((request, response) => {
    const state = { isBusy: false };
    completeHead(request, response, { site, state });
    state.isBusy = isBusy;
    app(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return fetch(`http://127.0.0.1:${port}${path}`, { headers: { connection: "close", ...headers } });
}

const page =
  (status: number, cacheControl: string, body = "a page"): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { "cache-control": cacheControl, "content-type": "text/html" });
    response.end(body);
  };

describe("the head of an answer", () => {
  it("says how long a body is that a route counted, which Next leaves out", async () => {
    const answer = await answerOf((_request, response) => {
      response.writeHead(206, { "x-body-length": "3", "content-type": "application/octet-stream" });
      response.end("abc");
    });
    expect(answer.headers.get("content-length")).toBe("3");
    expect(answer.headers.has("x-body-length")).toBe(false);
    expect(await answer.text()).toBe("abc");
  });

  it("asks for https only where the site is on https", async () => {
    const there = await answerOf(page(200, "no-store"));
    expect(there.headers.get("strict-transport-security")).toBe("max-age=31536000");
    const here = await answerOf(page(200, "no-store"), { site: "http://localhost:3000" });
    expect(here.headers.get("strict-transport-security")).toBeNull();
  });

  const FIRST = "public, max-age=0, must-revalidate";
  it.each([
    [200, "s-maxage=31536000", FIRST],
    [200, "s-maxage=60, stale-while-revalidate=31535940", FIRST],
    [200, "private, no-cache, no-store, max-age=0, must-revalidate", null],
    [200, "public, max-age=31536000, immutable", null],
    [404, "s-maxage=31536000", FIRST],
    [404, "public, max-age=31536000, immutable", FIRST],
    [500, "s-maxage=31536000", "no-store"],
  ])("%i with %s is kept by nobody without asking", async (status, given, expected) => {
    const { headers } = await answerOf(page(status, given));
    expect(headers.get("cache-control")).toBe(expected ?? given);
  });

  it("leaves what is sent as it is", async () => {
    const response = await answerOf((_request, answer) => {
      answer.setHeader("x-own", "kept");
      answer.write("one ");
      answer.write("two");
      answer.end(" three");
    });
    expect(response.headers.get("x-own")).toBe("kept");
    expect(await response.text()).toBe("one two three");
  });
});

describe("a site that is busy", () => {
  it.each([
    ["/en/promises", "The site is busy just now", "网站暂时繁忙"],
    ["/zh", "网站暂时繁忙", "The site is busy just now"],
  ])("says so instead of the page that failed: %s", async (path, first, second) => {
    const response = await answerOf(page(500, "no-store", "failed"), { path }, true);
    const text = await response.text();
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("10");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(text).toContain(`<title>${first}`);
    expect(text.lastIndexOf(first)).toBeLessThan(text.indexOf(second));
    expect(text).not.toContain("failed");
  });

  it("also where the failed page was packed and sent in pieces", async () => {
    const response = await answerOf(
      (_request, answer) => {
        answer.statusCode = 500;
        answer.setHeader("content-encoding", "gzip");
        answer.setHeader("content-type", "text/html");
        answer.write("fai");
        answer.write("led");
        answer.end();
      },
      {},
      true,
    );
    expect(response.status).toBe(503);
    expect(await response.text()).toMatch(/^<!doctype html>.*<\/html>$/);
  });

  it("leaves the words of forms, of programs, and of what leads on", async () => {
    const form = await answerOf(page(200, "no-store", "the form"), {}, true);
    expect([form.status, await form.text()]).toEqual([503, "the form"]);
    const action = await answerOf(page(500, "no-store", "rows"), { headers: { "next-action": "id" } }, true);
    expect([action.status, await action.text()]).toEqual([503, "rows"]);
    const program = await answerOf(
      (_request, answer) => {
        answer.writeHead(503, { "content-type": "application/problem+json" });
        answer.end("{}");
      },
      {},
      true,
    );
    expect([program.status, await program.text()]).toEqual([503, "{}"]);
  });
});
