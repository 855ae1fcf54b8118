import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { embeddedText } from "./embedder";
import { makeTinyModel } from "./fixtures/tinyModel";
import { EmbeddingError, nameModel, readModelFolder } from "./modelFolder";

const made: { drop(): void }[] = [];
afterEach(() => {
  for (const { drop } of made.splice(0)) drop();
});

function folderWith(...changes: Parameters<typeof makeTinyModel>): string {
  const model = makeTinyModel(...changes);
  made.push(model);
  return model.folder;
}

describe("a folder with a model", () => {
  test("says what it is: averaged and without a prompt unless it says otherwise", () => {
    const folder = folderWith();
    const plain = { folder, dtype: "fp32", subfolder: "onnx", pooling: "mean", prompt: "" };
    expect(readModelFolder(folder)).toEqual(plain);
    const files = {
      "1_Pooling/config.json": { pooling_mode_cls_token: true },
      "config_sentence_transformers.json": { prompts: { query: "query: " }, default_prompt_name: "query" },
      "onnx/model_quantized.onnx": "smaller",
    };
    expect(readModelFolder(folderWith({ files }))).toMatchObject({
      dtype: "q8",
      pooling: "cls",
      prompt: "query: ",
    });
  });

  test("may have its model beside the other files", () => {
    const folder = folderWith({ without: "onnx/model.onnx", files: { "model.onnx": "model" } });
    expect(readModelFolder(folder)).toMatchObject({ subfolder: "" });
  });

  test.each(["config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model.onnx"])(
    "without %s is refused by that name",
    (without) => {
      expect(() => readModelFolder(folderWith({ without }))).toThrow(EmbeddingError);
      expect(() => readModelFolder(folderWith({ without }))).toThrow(without.replace("onnx/", ""));
    },
  );

  test("that is not there, or holds what is no JSON, is refused", () => {
    expect(() => readModelFolder("/nowhere/at/all")).toThrow("/nowhere/at/all is not there");
    expect(() => readModelFolder(folderWith({ files: { "config.json": "{" } }))).toThrow(
      /config.json cannot be read/,
    );
    expect(() => readModelFolder(folderWith({ files: { "config.json": {} } }))).toThrow(
      /config.json cannot be read/,
    );
  });
});

describe("a model's name", () => {
  const named = (folder: string) => nameModel(readModelFolder(folder));

  test("is the same as long as its vectors are", async () => {
    const folder = folderWith();
    expect(await named(folder)).toBe(await named(folder));
    writeFileSync(join(folder, "README.md"), "About it.");
    rmSync(join(folder, "1_Pooling"), { recursive: true });
    expect(await named(folder)).toBe(await named(`${folder}/`));
  });

  test("changes with its weights, its tokenizer and its prompt", async () => {
    const folder = folderWith();
    const names = [await named(folder)];
    appendFileSync(join(folder, "onnx/model.onnx"), "x");
    names.push(await named(folder));
    appendFileSync(join(folder, "tokenizer.json"), " ");
    names.push(await named(folder));
    const prompts = { prompts: { query: "query: " }, default_prompt_name: "query" };
    writeFileSync(join(folder, "config_sentence_transformers.json"), JSON.stringify(prompts));
    names.push(await named(folder));
    expect(new Set(names).size).toBe(4);
  });
});

test("the embedded text has all wordings of a claim, the exact words first, each once", () => {
  const claim = { quote: "We will.", statementEn: " They will. ", statementZh: null };
  expect(embeddedText(claim)).toBe("We will.\nThey will.");
  expect(embeddedText({ ...claim, statementEn: "We will.", statementZh: "" })).toBe("We will.");
});
