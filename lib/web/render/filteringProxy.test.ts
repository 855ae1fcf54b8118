import http from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { describe, expect, it } from "vitest";
import { isPublicAddress, openFilteringProxy } from "./filteringProxy";

describe("an address", () => {
  it.each(["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])("is of the public net: %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...["127.0.0.1", "10.1.2.3", "172.20.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"],
    ...["224.0.0.1", "255.255.255.255", "168.63.129.16", "192.0.2.1", "198.18.0.1"],
    ...[
      "::1",
      "::",
      "::ffff:127.0.0.1",
      "::127.0.0.1",
      "fe80::1",
      "fd00::1",
      "64:ff9b::7f00:1",
      "2002:7f00:1::",
    ],
    ...["2001:db8::1", "ff02::1", "example.org", ""],
  ])("is not: %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

/** A server of this machine, and the name that leads to it. */
async function serve() {
  const server = http.createServer((_, response) => response.end("here"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const lookup: LookupFunction = (_, options, callback) =>
    options.all ? callback(null, [{ address: "127.0.0.1", family: 4 }]) : callback(null, "127.0.0.1", 4);
  return { port, lookup, close: () => server.close() };
}

describe("the proxy", () => {
  it("serves nobody but the browser that it was opened for", async () => {
    const { port, lookup, close } = await serve();
    const proxy = await openFilteringProxy({ lookup });
    const { hostname, port: at } = new URL(proxy.address.server);
    const ask = (authorization?: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = authorization ? { "proxy-authorization": `Basic ${btoa(authorization)}` } : {};
        http
          .get({
            host: hostname,
            port: at,
            path: `http://pages.example:${port}/`,
            headers,
            agent: false,
          })
          .on("response", (response) => resolve(response.resume().statusCode))
          .on("error", reject);
      });
    expect(await ask()).toBe(407);
    expect(await ask("stet:guessed")).toBe(407);
    expect(await ask(`stet:${proxy.address.password}`)).toBe(200);
    await proxy.close();
    close();
  });
});
