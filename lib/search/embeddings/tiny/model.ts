import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { lookUpModel } from "./onnx";

/** Where `npm test -- embeddings` installs the library, out of the way of those who do not use it (e2e/embeddings.ts). */
export const LIBRARY_HOME = resolve(".stet/meaning");

/** How to get it there by hand. */
export const INSTALL = "npm install --prefix .stet/meaning --ignore-scripts @huggingface/transformers@4";

/** Whether the library is there for tests: installed for them, or in Stet itself. */
export function hasLibrary(): boolean {
  try {
    createRequire(join(LIBRARY_HOME, "package.json")).resolve("@huggingface/transformers");
    return true;
  } catch {
    return false;
  }
}

/** Each word with the direction that it points in: some of two languages point the same way. */
const WORDS: Record<string, readonly number[]> = {
  "[PAD]": [9, 9, 9, 9],
  "[UNK]": [0.1, 0.1, 0.1, 0.1],
  "[CLS]": [0, 0, 0, 0.1],
  "[SEP]": [0, 0, 0, 0.1],
  rent: [1, 0, 0, 0],
  lease: [0.9, 0.1, 0, 0],
  房: [0.8, 0, 0.1, 0],
  租: [0.8, 0, 0, 0.1],
  car: [0, 1, 0, 0],
  automobile: [0, 0.9, 0.1, 0],
  汽: [0, 0.8, 0, 0],
  车: [0, 0.8, 0, 0.1],
  query: [0, 0, 1, 0],
};

export const DIMENSIONS = 4;

const special = (content: string, id: number) => ({
  id,
  content,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
  special: true,
});

function tokenizer() {
  const vocab = Object.fromEntries(Object.keys(WORDS).map((word, id) => [word, id]));
  const part = (id: string, isText: boolean) =>
    isText ? { Sequence: { id, type_id: 0 } } : { SpecialToken: { id, type_id: 0 } };
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: ["[PAD]", "[UNK]", "[CLS]", "[SEP]"].map(special),
    normalizer: {
      type: "BertNormalizer",
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [part("[CLS]", false), part("A", true), part("[SEP]", false)],
      pair: [part("[CLS]", false), part("A", true), part("[SEP]", false)],
      special_tokens: Object.fromEntries(
        ["[CLS]", "[SEP]"].map((id) => [id, { id, ids: [vocab[id]], tokens: [id] }]),
      ),
    },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab,
    },
  };
}

type Changes = { output?: string; files?: Record<string, unknown>; without?: string };

/** A folder with a model of a dozen words, as one converted for the library looks; `drop` removes it. */
export function makeTinyModel({ output, files = {}, without }: Changes = {}) {
  mkdirSync(LIBRARY_HOME, { recursive: true });
  const folder = mkdtempSync(join(LIBRARY_HOME, "tiny-"));
  mkdirSync(join(folder, "onnx"));
  mkdirSync(join(folder, "1_Pooling"));
  const all: Record<string, unknown> = {
    "config.json": {
      model_type: "bert",
      architectures: ["BertModel"],
      hidden_size: DIMENSIONS,
      vocab_size: Object.keys(WORDS).length,
      max_position_embeddings: 512,
    },
    "tokenizer.json": tokenizer(),
    "tokenizer_config.json": {
      tokenizer_class: "BertTokenizer",
      pad_token: "[PAD]",
      unk_token: "[UNK]",
      cls_token: "[CLS]",
      sep_token: "[SEP]",
      model_max_length: 512,
    },
    "onnx/model.onnx": lookUpModel(Object.values(WORDS), output),
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    if (name === without) continue;
    const isBytes = content instanceof Uint8Array || typeof content === "string";
    writeFileSync(join(folder, name), isBytes ? content : JSON.stringify(content));
  }
  return { folder, drop: () => rmSync(folder, { recursive: true, force: true }) };
}
