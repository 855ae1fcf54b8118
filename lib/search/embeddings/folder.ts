import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { z } from "zod";

/** Something that the operator can mend; its message says what. */
export class MeaningError extends Error {
  override readonly name = "MeaningError";
}

/** Raised when the same folder would give other vectors. */
const RECIPE = "1";

/** The first that is there is taken: the smaller it is, the less memory it needs. */
const FILES = [
  { dtype: "q8", file: "model_quantized.onnx" },
  { dtype: "fp16", file: "model_fp16.onnx" },
  { dtype: "fp32", file: "model.onnx" },
] as const;

const config = z.object({ model_type: z.string() });
/** As Sentence Transformers writes them; converted models often come without. */
const pooling = z.object({ pooling_mode_cls_token: z.boolean().optional() });
const prompts = z.object({
  prompts: z.record(z.string(), z.string()).optional(),
  default_prompt_name: z.string().nullish(),
});

/** A model as it lies in its folder. */
export type ModelFolder = {
  folder: string;
  dtype: (typeof FILES)[number]["dtype"];
  /** Where the model's file is, from the folder. */
  subfolder: "onnx" | "";
  pooling: "mean" | "cls";
  /** Put before each text. */
  prompt: string;
};

function readJson<T>(folder: string, file: string, shape: z.ZodType<T>): T | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  try {
    return shape.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new MeaningError(`${path} cannot be read`, { cause: error });
  }
}

function findFile(folder: string): Pick<ModelFolder, "dtype" | "subfolder"> {
  for (const subfolder of ["onnx", ""] as const) {
    const found = FILES.find(({ file }) => existsSync(join(folder, subfolder, file)));
    if (found) return { dtype: found.dtype, subfolder };
  }
  throw new MeaningError(`${folder} has none of onnx/${FILES.map(({ file }) => file).join(", onnx/")}`);
}

/** What a folder says of its model; throws a MeaningError that names what is missing. */
export function readModelFolder(path: string): ModelFolder {
  const folder = resolve(path);
  if (!existsSync(folder)) throw new MeaningError(`${folder} is not there`);
  for (const file of ["config.json", "tokenizer.json", "tokenizer_config.json"]) {
    if (!existsSync(join(folder, file))) throw new MeaningError(`${folder} has no ${file}`);
  }
  readJson(folder, "config.json", config);
  const said = readJson(folder, "config_sentence_transformers.json", prompts);
  const isCls = readJson(folder, "1_Pooling/config.json", pooling)?.pooling_mode_cls_token;
  return {
    folder,
    ...findFile(folder),
    pooling: isCls ? "cls" : "mean",
    prompt: said?.prompts?.[said.default_prompt_name ?? ""] ?? "",
  };
}

/** The folder's name with a hash of everything that its vectors follow from. */
export async function nameModel({ folder, dtype, subfolder, pooling, prompt }: ModelFolder): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([RECIPE, dtype, pooling, prompt]));
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
