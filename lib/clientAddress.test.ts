import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientAddress, networkOf } from "./clientAddress";

const PROXY = "10.0.0.1";

describe("the address of a client", () => {
  it("is the socket's, whatever the headers say, where no proxy is ours", () => {
    const headers = { "x-forwarded-for": "198.51.100.7", forwarded: "for=198.51.100.7" };
    expect(clientAddress("203.0.113.9", headers, 0)).toBe("203.0.113.9");
    expect(clientAddress(undefined, headers, 0)).toBe("unknown");
  });

  it.each([
    [1, "198.51.100.7", "198.51.100.7"],
    [1, "6.6.6.6, 198.51.100.7", "198.51.100.7"],
    [2, "6.6.6.6, 198.51.100.7, 10.0.0.2", "198.51.100.7"],
    [2, "198.51.100.7,10.0.0.2", "198.51.100.7"],
    [2, "198.51.100.7", PROXY],
    [1, "unknown", PROXY],
    [1, "", PROXY],
    [1, "198.51.100.7:4711", "198.51.100.7"],
    [1, "[2001:db8::7]:4711", "2001:db8::7"],
    [1, "2001:0DB8:0:0::7", "2001:db8::7"],
    [1, "::ffff:198.51.100.7", "198.51.100.7"],
  ])("behind %i proxies, told %s, is %s", (proxies, told, expected) => {
    expect(clientAddress(PROXY, { "x-forwarded-for": told }, proxies)).toBe(expected);
  });

  it.each([
    ["for=198.51.100.7;proto=https;by=10.0.0.1", "198.51.100.7"],
    ['for=6.6.6.6, For="[2001:db8::7]:4711"', "2001:db8::7"],
    ["proto=https; for = 198.51.100.7", "198.51.100.7"],
    ["for=_hidden", PROXY],
  ])("is read from Forwarded: %s", (forwarded, expected) => {
    expect(clientAddress(PROXY, { forwarded }, 1)).toBe(expected);
  });

  it("is the proxy's where two headers do not agree: one of them came from the client", () => {
    const told = { "x-forwarded-for": "198.51.100.7", forwarded: "for=6.6.6.6" };
    expect(clientAddress(PROXY, told, 1)).toBe(PROXY);
    expect(clientAddress(PROXY, { ...told, forwarded: "for=198.51.100.7" }, 1)).toBe("198.51.100.7");
  });

  it("is never what the client wrote in front of what the proxies wrote", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 3 }), (forged, proxies) => {
        const written = Array.from({ length: proxies }, (_, n) => `198.51.100.${n}`);
        const list = { "x-forwarded-for": [forged, ...written].join(",") };
        expect(clientAddress(PROXY, list, proxies)).toBe("198.51.100.0");
        const elements = { forwarded: [`for=${forged}`, ...written.map((one) => `for=${one}`)].join(",") };
        expect(clientAddress(PROXY, elements, proxies)).toBe("198.51.100.0");
      }),
    );
  });

  it("of a socket that speaks IPv6 to an IPv4 client is IPv4", () => {
    expect(clientAddress("::ffff:203.0.113.9", {}, 0)).toBe("203.0.113.9");
    expect(clientAddress("fe80::1%eth0", {}, 0)).toBe("fe80::1");
  });
});

describe("what is counted as one client", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8::7", "2001:db8:0:0::/64"],
    ["2001:db8:1:2::", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("%s as %s", (address, expected) => expect(networkOf(address)).toBe(expected));

  it("all of one /64 as one, others apart", () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const known = clientAddress(address, {}, 0);
        if (!known.includes(":")) return;
        const groups = networkOf(known).replace("::/64", "");
        expect(networkOf(clientAddress(`${groups}:1:2:3:4`, {}, 0))).toBe(networkOf(known));
      }),
    );
  });
});
