import { expect, it } from "vitest";
import { remoteHeader } from "@/lib/remoteHeader";
import { remoteAddressIn } from "./remoteAddress";

it("is what the server said, and of IPv6 the network", () => {
  expect(remoteAddressIn(new Headers(remoteHeader("203.0.113.9")))).toBe("203.0.113.9");
  expect(remoteAddressIn(new Headers(remoteHeader("2001:db8:1:2:3::4")))).toBe("2001:db8:1:2::/64");
});

it("is nothing that a client could send", () => {
  const [[name = "", value = ""] = []] = Object.entries(remoteHeader("203.0.113.9"));
  const forged = [
    { "x-forwarded-for": "203.0.113.9", forwarded: "for=203.0.113.9", "x-real-ip": "203.0.113.9" },
    { [name]: "203.0.113.9" },
    { [name]: value.replace(/^./, (first) => (first === "a" ? "b" : "a")) },
  ];
  for (const headers of forged) expect(remoteAddressIn(new Headers(headers))).toBe("unknown");
});
