import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { useVectorDatabase } from "@/prisma/testing/vectorDatabase";
import { loadLocal } from "./local";
import { embedClaims } from "./mutations";
import { meantAlike } from "./queries";
import { makeTinyModel } from "./tiny/model";

const configured = vi.hoisted(() => ({ embedder: null as import("./embedder").Embedder | null }));
vi.mock("./configured", async (load) => ({
  ...(await load<typeof import("./configured")>()),
  embedder: async () => configured.embedder,
  embedderNow: () => configured.embedder,
}));

let drop: () => Promise<void>;
beforeAll(async () => {
  vi.stubEnv("STET_EMBEDDINGS", "/made/for/the/test");
  drop = await useVectorDatabase();
});
afterAll(async () => {
  await drop();
  vi.unstubAllEnvs();
});

const words = (quote: string) => ({ quote, statementEn: quote });
const ids = async (text: string) => (await meantAlike(text, 10, "public")).map(({ claimId }) => claimId);

test("the real library gives the vectors by which claims are found", async () => {
  const model = makeTinyModel();
  const real = await loadLocal(model.folder);
  configured.embedder = real;
  const rent = await makePublicClaim(words("房租"));
  const car = await makePublicClaim(words("汽车"));
  await embedClaims();
  expect(await ids("rent")).toEqual([rent.id]);
  expect(await ids("automobile")).toEqual([car.id]);
  real.close();
  model.drop();
});
