import { saveImport } from "@/lib/articles/mutations";
import type { OpenedImport, Reading } from "@/lib/articles/schema";
import { EXTRACTOR_VERSION } from "@/lib/articles/versions";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { write } from "@/lib/auth/write.mutations";
import { sha256 } from "@/lib/hash";
import { blocksFromText } from "@/lib/web/page/blocks";

/** Imports for tests. */

/** What was read in a pasted text. */
export const readingOf = (text: string, more: Partial<Reading> = {}): Reading => ({
  from: "text",
  rawHash: sha256(text),
  encoding: "utf-8",
  extractorVersion: EXTRACTOR_VERSION,
  capturedAt: new Date().toISOString(),
  blocks: blocksFromText(text),
  ...more,
});

/** An import as far as it is of articles; their mentions are carried by the noun to the right. */
export const importAlone = (actor: Actor, input: OpenedImport) =>
  write(actor, async (tx, me) => {
    const saved = await saveImport(tx, me, input);
    if (saved.ok) await append(tx, me.id, ...saved.value.events);
    return saved;
  });
