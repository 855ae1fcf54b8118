import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Embedder } from "./embedder";
import { loadLocal } from "./local";
import { DIMENSIONS, makeTinyModel } from "./tiny/model";

const made: { drop(): void }[] = [];
const open: { close(): void }[] = [];
afterEach(() => {
  for (const embedder of open.splice(0)) embedder.close();
  for (const { drop } of made.splice(0)) drop();
});

function tiny(...changes: Parameters<typeof makeTinyModel>): string {
  const model = makeTinyModel(...changes);
  made.push(model);
  return model.folder;
}

async function load(...changes: Parameters<typeof makeTinyModel>) {
  const embedder = await loadLocal(tiny(...changes));
  open.push(embedder);
  return embedder;
}

async function likeness(embedder: Embedder, one: string, other: string): Promise<number> {
  const [a, b] = await embedder.embed([one, other]);
  return a?.reduce((sum, value, n) => sum + value * (b?.[n] ?? 0), 0) ?? Number.NaN;
}

describe("a model of our own, run by the real library", () => {
  test("puts what means the same in one direction, in both languages", async () => {
    const embedder = await load();
    expect(embedder.dimensions).toBe(DIMENSIONS);
    expect(await likeness(embedder, "rent", "Lease")).toBeGreaterThan(0.95);
    expect(await likeness(embedder, "rent", "房租")).toBeGreaterThan(0.95);
    expect(await likeness(embedder, "automobile", "汽车")).toBeGreaterThan(0.95);
    expect(await likeness(embedder, "rent", "汽车")).toBeLessThan(0.2);
  });

  test("gives each text its own vector of length 1, whatever stands beside it in a batch", async () => {
    const embedder = await load();
    const texts = [
      "rent",
      "car",
      "",
      "rent car ".repeat(5000),
      "\ud800 😀 \u0000",
      "房租 car",
      "lease",
      "x",
      "y",
      "rent",
    ];
    const together = await embedder.embed(texts);
    expect(together).toHaveLength(texts.length);
    for (const vector of together) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    for (const [n, text] of texts.entries()) {
      const [alone] = await embedder.embed([text]);
      for (const [i, value] of (alone ?? []).entries()) expect(together[n]?.[i]).toBeCloseTo(value, 5);
    }
    expect(await embedder.embed([])).toEqual([]);
  });

  test("takes the first token and puts the prompt before each text when its folder says so", async () => {
    const cls = await load({ files: { "1_Pooling/config.json": { pooling_mode_cls_token: true } } });
    expect(await likeness(cls, "rent", "car")).toBeCloseTo(1, 5);
    const prompts = { prompts: { query: "query " }, default_prompt_name: "query" };
    const prompted = await load({ files: { "config_sentence_transformers.json": prompts } });
    expect((await prompted.embed([""]))[0]?.[2]).toBeGreaterThan(0.9);
  });

  test("answers several who ask at once", async () => {
    const embedder = await load();
    const asked = Array.from({ length: 20 }, (_, n) => (n % 2 ? "rent" : "car"));
    const answers = await Promise.all(asked.map((text) => embedder.embed([text])));
    for (const [n, [vector]] of answers.entries()) expect(vector?.[n % 2 ? 0 : 1]).toBeGreaterThan(0.9);
  });

  test("is refused with a reason when it is none of sentences, broken or too large for its process", async () => {
    await expect(load({ output: "logits" })).rejects.toThrow("no state for each token");
    await expect(load({ files: { "onnx/model.onnx": "no model" } })).rejects.toThrow();
    await expect(load({ files: { "tokenizer.json": { model: {} } } })).rejects.toThrow();
    await expect(loadLocal(tiny(), 1)).rejects.toThrow("ended while it was loading");
  });

  test("refuses what it is asked when its process has ended, also what it was asked before", async () => {
    const embedder = await load();
    const asked = embedder.embed(["rent"]);
    embedder.close();
    await expect(asked).rejects.toThrow("ended");
    await expect(embedder.embed(["rent"])).rejects.toThrow("ended");
  });
});

test("the configured model is loaded once, and not waited for by who cannot wait", async () => {
  vi.stubEnv("STET_EMBEDDINGS", tiny());
  onTestFinished(() => void vi.unstubAllEnvs());
  const { embedder, embedderNow } = await import("./configured");
  expect(embedderNow()).toBeNull();
  const [one, other] = await Promise.all([embedder(), embedder()]);
  expect(one).toBe(other);
  expect(embedderNow()).toBe(one);
  open.push(one as unknown as { close(): void });
});
