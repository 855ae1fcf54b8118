import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasLibrary, INSTALL, LIBRARY_HOME } from "@/lib/search/embeddings/fixtures/tinyModel";
import { Refusal } from "@/prisma/process/lifecycle";

/**
 * The library that search by meaning is tested with. It is no dependency of Stet's, being larger than everything else
 * together; without its build for browsers, which nothing here runs, it is a third smaller.
 */
const PACKAGE = {
  private: true,
  dependencies: { "@huggingface/transformers": "4.3.1" },
  overrides: { "onnxruntime-web": "npm:onnxruntime-common@1.30.0" },
};

/** Gets the library where it is missing. */
export function installEmbeddings(): void {
  if (hasLibrary()) return;
  mkdirSync(LIBRARY_HOME, { recursive: true });
  writeFileSync(join(LIBRARY_HOME, "package.json"), JSON.stringify(PACKAGE));
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") && existsSync(npm) ? [process.execPath, [npm]] : ["npm", []];
  // Its install scripts would download what it has already.
  const options = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  spawnSync(command, [...first, ...options], { cwd: LIBRARY_HOME, stdio: ["ignore", "ignore", "inherit"] });
  if (!hasLibrary())
    throw new Refusal(`The library of embeddings could not be installed. By hand: ${INSTALL}`);
}
