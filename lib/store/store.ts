import { join } from "node:path";
import type { Store } from "./blobs";
import { filesStore } from "./files";

export type { Store } from "./blobs";

/** Where this site keeps its copies. */
export function store(): Store {
  return filesStore(join(process.cwd(), ".stet", "store"));
}
