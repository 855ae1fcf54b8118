import { describe, expect, it } from "vitest";
import { readRemoteHeader, remoteHeader } from "./remoteHeader";
import { areAddresses, isReadable, vouch } from "./requestHead";

const remoteIn = (headers: Record<string, string>) =>
  readRemoteHeader({ get: (name) => headers[name] ?? null });

describe("an address", () => {
  it.each(["/", "/en/search?q=20%25", "/en/search?q=20%", "/en/claims/%E7%BB%9F", "/a?b=%0A&c=+", "/a?"])(
    "is readable: %s",
    (target) => expect(isReadable(target)).toBe(true),
  );

  it.each([
    "/en/%00",
    "/en/%FF",
    "/en/%C0%80",
    "/en/%ED%A0%80",
    "/en/%",
    "/en/%zz",
    "/en/%0d%0aset-cookie:a",
    "/en/search?q=%00",
    "/en/search?q=%FF",
    "/en/search?q=%ED%A0%80",
    "/en/search?%00=a",
    "*",
    "http://elsewhere.example/",
    "",
  ])("is not: %s", (target) => expect(isReadable(target)).toBe(false));

  it("in a header is one, or the header is missing", () => {
    for (const fine of [{}, { host: "localhost:3000", origin: "https://stet.example" }, { origin: "null" }])
      expect(areAddresses(fine)).toBe(true);
    for (const bad of [
      { host: "a b" },
      { host: "a/b" },
      { host: "" },
      { origin: "no address" },
      { origin: "" },
    ])
      expect(areAddresses(bad)).toBe(false);
  });
});

describe("the headers of a request", () => {
  const forged = () => ({
    host: "stet.example",
    "x-forwarded-for": "6.6.6.6",
    "x-forwarded-host": "elsewhere.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "1",
    "x-real-ip": "6.6.6.6",
    forwarded: "for=6.6.6.6;host=elsewhere.example",
    "x-stet-address": "/en/desk/people",
    "x-stet-remote": "guess 6.6.6.6",
  });

  it("keep nothing of what a client says about itself", () => {
    const headers: Record<string, string> = forged();
    vouch(headers, "203.0.113.9", { proxies: 0, site: "https://stet.example" });
    expect(remoteIn(headers)).toBe("203.0.113.9");
    expect(Object.keys(headers).sort()).toEqual(["host", "x-stet-remote"]);
  });

  it("behind a proxy say what the site's own address is, not what was forwarded", () => {
    const headers: Record<string, string> = { ...forged(), forwarded: "" };
    vouch(headers, "10.0.0.1", { proxies: 1, site: "https://stet.example:8443/" });
    expect(headers).toMatchObject({ "x-forwarded-host": "stet.example:8443", "x-forwarded-proto": "https" });
    expect(remoteIn(headers)).toBe("10.0.0.1");
    expect(headers["x-forwarded-port"]).toBeUndefined();
  });

  it("of a request of this process to itself stay as they are", () => {
    const headers = { ...remoteHeader("203.0.113.9"), "x-forwarded-host": "stet.example" };
    vouch(headers, "127.0.0.1", { proxies: 0 });
    expect(remoteIn(headers)).toBe("203.0.113.9");
    expect(headers["x-forwarded-host"]).toBe("stet.example");
  });
});
