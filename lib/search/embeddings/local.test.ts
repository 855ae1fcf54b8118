import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

describe("what is configured", () => {
  beforeEach(() => {
    vi.resetModules();
    delete (globalThis as { stetMeaning?: unknown }).stetMeaning;
  });
  afterEach(() => vi.unstubAllEnvs());

  test("is nothing unless it is named: no process is started", async () => {
    vi.stubEnv("STET_EMBEDDINGS", "");
    const { embedder, embedderNow } = await import("./configured");
    expect(embedderNow()).toBeNull();
    expect(await embedder()).toBeNull();
  });

  test("is told of once when it cannot be loaded, and is not tried again", async () => {
    vi.stubEnv("STET_EMBEDDINGS", "/nowhere/at/all");
    const { embedder, embedderNow, log } = await import("./configured");
    const warn = vi.spyOn(log, "warn").mockImplementation(() => undefined);
    for (let n = 0; n < 3; n++) {
      expect(await embedder()).toBeNull();
      expect(embedderNow()).toBeNull();
    }
    expect(warn).toHaveBeenCalledTimes(1);
    expect(String(warn.mock.calls[0]?.[1])).toContain("STET_EMBEDDINGS");
  });
});
