import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isOwn, refreshFromJob } from "./refreshFromJob";

afterEach(() => vi.unstubAllEnvs());

/** What a server on this machine is asked, which answers with `status`. */
async function askedOf(status: number, work: (origin: string) => Promise<void>) {
  const asked: { path: string | undefined; authorization: string | null }[] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url, authorization: request.headers.authorization ?? null });
    response.writeHead(status).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await new Promise((done) => server.close(done));
  return asked;
}

describe("a job that changed what readers see", () => {
  it("asks its own process, with a key that nobody else has", async () => {
    const [asked] = await askedOf(204, async (origin) => {
      vi.stubEnv("__NEXT_PRIVATE_ORIGIN", origin);
      await refreshFromJob();
    });
    expect(asked?.path).toBe("/api/refresh");
    expect(isOwn(asked?.authorization ?? null)).toBe(true);
  });

  it("fails where the pages were not dropped, and so is done again", async () => {
    await askedOf(503, async (origin) => {
      vi.stubEnv("__NEXT_PRIVATE_ORIGIN", origin);
      await expect(refreshFromJob()).rejects.toThrow("503");
    });
  });

  it("has nothing to drop where no pages are served", async () => {
    vi.stubEnv("__NEXT_PRIVATE_ORIGIN", "");
    await expect(refreshFromJob()).resolves.toBeUndefined();
  });

  it.each([null, "", "Bearer ", "Bearer 00", `Bearer ${"0".repeat(64)}`])(
    "does not take %s for its key",
    (given) => {
      expect(isOwn(given)).toBe(false);
    },
  );
});
