import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { COMPARISONS } from "@/lib/compareAny/limits";
import { remoteHeader } from "@/lib/remoteHeader";
import { POST } from "./route";

const PAIR = JSON.stringify({ earlier: { text: "We will pay." }, later: { text: "We may pay." } });

const askFrom = (address: string) =>
  POST(
    new Request("http://localhost/api/compare", {
      method: "POST",
      body: PAIR,
      headers: { "content-type": "application/json", ...remoteHeader(address) },
    }),
  );

test("one address may ask so often and is then told how long to wait; another is not kept waiting", async () => {
  const address = randomUUID();
  const answers = await Promise.all(Array.from({ length: COMPARISONS.requests }, () => askFrom(address)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const left = answers.map(({ headers }) => Number(/r=(\d+)/.exec(headers.get("ratelimit") ?? "")?.[1]));
  expect(Math.min(...left)).toBe(0);
  for (const again of [1, 2]) {
    const refused = await askFrom(address);
    expect(refused.status, String(again)).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(COMPARISONS.seconds);
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
  }
  expect((await askFrom(randomUUID())).status).toBe(200);
});
