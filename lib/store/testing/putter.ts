import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/hash";
import { filesStore } from "../files";

/** Puts one file after the other into the folder of its argument, until it is killed; says each. */
const store = filesStore(process.argv[2] ?? "");
for (;;) {
  const bytes = randomBytes(8 * 1024 * 1024);
  await store.put(sha256(bytes), bytes);
  process.stdout.write("put\n");
}
