import type { PromiseSample } from "./shape";

export const promises: PromiseSample[] = [
  {
    slug: "openai-compute-pledge",
    promisor: "openai",
    title: { en: "OpenAI’s compute pledge", zh: "OpenAI 的算力承诺" },
  },
];
