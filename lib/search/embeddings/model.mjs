/**
 * Runs the model in a process of its own, since ONNX Runtime blocks the thread that calls it, and running out of memory
 * ends its process: neither may happen to pages. It is plain JavaScript, started by its path, so that no bundle contains
 * the library, which is there only where somebody has installed it.
 */
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const LIBRARY = "@huggingface/transformers";
/** A claim is a sentence or two. A longer text is cut, since each text takes its share of a batch's memory. */
const MAX_TOKENS = 256;

async function loadLibrary(folder) {
  for (const from of [join(folder, "package.json"), import.meta.url]) {
    let path;
    try {
      path = createRequire(from).resolve(LIBRARY);
    } catch {
      continue;
    }
    // By its path, since `import` would resolve the name from this file only.
    return import(pathToFileURL(path).href);
  }
  throw new Error(`${LIBRARY} is installed neither beside ${folder} nor in Stet`);
}

async function loadModel({ folder, dtype, subfolder, pooling, prompt, cores }) {
  const { AutoModel, AutoTokenizer, env, mean_pooling } = await loadLibrary(folder);
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = dirname(folder);
  env.useFSCache = false;
  env.useWasmCache = false;
  const name = basename(folder);
  const tokenizer = await AutoTokenizer.from_pretrained(name, { local_files_only: true });
  const model = await AutoModel.from_pretrained(name, {
    local_files_only: true,
    device: "cpu",
    dtype,
    subfolder,
    session_options: { intraOpNumThreads: cores, interOpNumThreads: 1 },
  });
  const max_length = Math.min(tokenizer.model_max_length, MAX_TOKENS);
  return async (texts) => {
    const prompted = texts.map((text) => prompt + text);
    const tokens = tokenizer(prompted, { padding: true, truncation: true, max_length });
    const output = await model(tokens);
    const states = output.last_hidden_state ?? output.token_embeddings;
    if (states?.dims.length !== 3)
      throw new Error("The model is none of sentences: it gives no state for each token");
    const pooled = pooling === "cls" ? states.slice(null, 0) : mean_pooling(states, tokens.attention_mask);
    const { dims, data } = pooled.normalize(2, -1);
    return { dimensions: dims[1], numbers: Float32Array.from(data) };
  };
}

const messageOf = (error) => (error instanceof Error ? error.message : String(error));

async function answer(embed, { id, texts }) {
  try {
    const { numbers } = await embed(texts);
    process.send({ id, numbers });
  } catch (error) {
    process.send({ id, failed: messageOf(error) });
  }
}

async function start(model) {
  try {
    const embed = await loadModel(model);
    const { dimensions } = await embed(["a"]);
    process.on("message", (request) => answer(embed, request));
    process.send({ dimensions });
  } catch (error) {
    process.send({ failed: messageOf(error) });
  }
}

// The parent process has ended. Not `exit`, since the cleanup of ONNX Runtime may never end.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
// The signals that stop Stet also reach this process, which Stet may still need: it ends when Stet ends.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined);
process.once("message", start);
