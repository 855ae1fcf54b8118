import http, { Agent, createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beginServing } from "@/lib/serving";
import { stopThreads } from "@/lib/threadPool";
import { HOSTILE_PAGES } from "@/prisma/testing/hostilePages";
import { readImport } from "./readImport";
import { articleToRead } from "./schema";

/** Pages at once. */
const AT_ONCE = 10;
const hostile = Object.values(HOSTILE_PAGES).slice(0, AT_ONCE);

const servers: Server[] = [];
async function served(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A stranger's server, whose pages come packed: a hundred bytes may be a megabyte. */
let stranger = "";
/** The site, as far as it stands here: what answers others in the process that imports. */
let site = "";
let endServing: () => void = () => undefined;
beforeAll(async () => {
  const packed = hostile.map(({ page }) => gzipSync(page()));
  stranger = await served(({ url = "/0" }, response) =>
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" })
      .end(packed[Number(url.slice(1))]),
  );
  site = await served((_, response) => response.end("a page"));
  endServing = beginServing();
});
afterAll(async () => {
  endServing();
  await stopThreads();
  for (const server of servers) server.close();
});

const asked = (address: string) =>
  new Promise<string>((resolve, reject) =>
    http.get(address, { agent: new Agent() }, (response) => resolve(text(response))).on("error", reject),
  );

const agentFor = () => new Agent();
const importOf = (nth: number) =>
  readImport(
    articleToRead.parse({ from: "address", address: `${stranger}/${nth}` }),
    new Date(),
    "192.0.2.1",
    { agentFor },
  );

test("a page is answered while ten hostile pages that were fetched are read", async () => {
  let settled = 0;
  const imports = hostile.map(async (_, nth) => {
    const read = await importOf(nth);
    settled++;
    return read;
  });
  expect(await asked(site)).toBe("a page");
  await Promise.race(imports);
  expect(await asked(site)).toBe("a page");
  expect(settled).toBeLessThan(AT_ONCE);
  const reads = await Promise.all(imports);
  for (const [nth, { refusal }] of hostile.entries()) {
    const read = reads[nth];
    const reason = read?.ok ? null : read?.fields?.address;
    // A busy machine reads the first ones so slowly that the last are sent away.
    expect([refusal, "took_too_long", "busy"], `page ${nth}`).toContain(reason);
  }
});
