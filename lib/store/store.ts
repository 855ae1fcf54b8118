import { type StoreSettings, settings, storeOf } from "@/lib/env";
import type { Store } from "./blobs";
import { filesStore } from "./files";
import { postgresStore } from "./postgres.mutations";
import { s3Store } from "./s3";

export { type Store, stateOf } from "./blobs";

/** The store that these settings name. */
function storeAt(set: StoreSettings): Store {
  if (set.place === "postgres") return postgresStore;
  return set.place === "s3" ? s3Store(set) : filesStore(set.folder);
}

/** Where this site keeps its copies, as configured. */
export const store = (): Store => storeAt(storeOf(settings()));
