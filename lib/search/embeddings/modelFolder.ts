import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { z } from "zod";

/** An error that the operator can fix; the message says how. */
export class EmbeddingError extends Error {
  override readonly name = "EmbeddingError";
}

/** Raised when the same folder would give other vectors than before. */
const RECIPE_VERSION = "1";

/** In the order of preference: a smaller model needs less memory. */
const FILES = [
  { dtype: "q8", file: "model_quantized.onnx" },
  { dtype: "fp16", file: "model_fp16.onnx" },
  { dtype: "fp32", file: "model.onnx" },
] as const;

const config = z.object({ model_type: z.string() });
/** Written by Sentence Transformers; converted models often lack it. */
const pooling = z.object({ pooling_mode_cls_token: z.boolean().optional() });
const prompts = z.object({
  prompts: z.record(z.string(), z.string()).optional(),
  default_prompt_name: z.string().nullish(),
});

/** A model in its folder. */
export type ModelFolder = {
  folder: string;
  dtype: (typeof FILES)[number]["dtype"];
  /** The subfolder of the model's file. */
  subfolder: "onnx" | "";
  pooling: "mean" | "cls";
  /** The prefix of each text. */
  prompt: string;
};

function readJson<T>(folder: string, file: string, shape: z.ZodType<T>): T | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  try {
    return shape.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new EmbeddingError(`${path} cannot be read`, { cause: error });
  }
}

function findFile(folder: string): Pick<ModelFolder, "dtype" | "subfolder"> {
  for (const subfolder of ["onnx", ""] as const) {
    const found = FILES.find(({ file }) => existsSync(join(folder, subfolder, file)));
    if (found) return { dtype: found.dtype, subfolder };
  }
  throw new EmbeddingError(`${folder} has none of onnx/${FILES.map(({ file }) => file).join(", onnx/")}`);
}

/** Reads the settings of a model; throws an EmbeddingError that names what is missing. */
export function readModelFolder(path: string): ModelFolder {
  const folder = resolve(path);
  if (!existsSync(folder)) throw new EmbeddingError(`${folder} is not there`);
  for (const file of ["config.json", "tokenizer.json", "tokenizer_config.json"]) {
    if (!existsSync(join(folder, file))) throw new EmbeddingError(`${folder} has no ${file}`);
  }
  readJson(folder, "config.json", config);
  const settings = readJson(folder, "config_sentence_transformers.json", prompts);
  const isCls = readJson(folder, "1_Pooling/config.json", pooling)?.pooling_mode_cls_token;
  return {
    folder,
    ...findFile(folder),
    pooling: isCls ? "cls" : "mean",
    prompt: settings?.prompts?.[settings.default_prompt_name ?? ""] ?? "",
  };
}

/** The folder's name with a hash of everything that determines its vectors. */
export async function nameModel({ folder, dtype, subfolder, pooling, prompt }: ModelFolder): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([RECIPE_VERSION, dtype, pooling, prompt]));
  const file = FILES.find((one) => one.dtype === dtype)?.file ?? "";
  // Models of more than two gigabytes keep their weights in a second file.
  for (const path of [
    join(subfolder, file),
    join(subfolder, `${file}_data`),
    "config.json",
    "tokenizer.json",
  ]) {
    if (!existsSync(join(folder, path))) continue;
    for await (const piece of createReadStream(join(folder, path))) hash.update(piece);
  }
  return `${basename(folder)}-${hash.digest("hex").slice(0, 16)}`;
}
