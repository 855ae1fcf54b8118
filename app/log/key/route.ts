import { logKeys } from "@/lib/audit/logKeys";
import { text } from "../text";

export const dynamic = "force-dynamic";

/** The keys by which the log is known, those that sign now first, one a line. */
export function GET(): Response {
  const keys = logKeys();
  if (!keys) return text("This site has no key that signs its log.\n", 404);
  return text(keys.verifiers.map((key) => `${key.text}\n`).join(""));
}
