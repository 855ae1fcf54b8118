import type { Copy } from "@/lib/web/copy/fetchCopy";
import { type Resource, writeResourceWarc, writeWarc } from "@/lib/web/warc/write";
import packageJson from "@/package.json";

/** The attempt whose WARC has the body. */
export type Base = { id: string; url: string; at: Date; payloadSha256: string };

const software = `Stet/${packageJson.version}`;

/**
 * What a person supplied, in a WARC of ours: as a resource, which nobody answered. It is made of the file whenever somebody
 * asks for it, always the same: so it does not name the version that makes it.
 */
export const warcOfSupplied = (resource: Resource): Promise<Uint8Array> =>
  writeResourceWarc(resource, { software: "Stet" });

/** Requests and responses of an attempt; the body only where no earlier one of the source has the same. */
export function warcOf(copy: Extract<Copy, { ok: true }>, base: Base | null): Promise<Uint8Array> {
  if (!base) return writeWarc(copy, { software });
  const { url, at, payloadSha256 } = base;
  return writeWarc(copy, { software, revisitOf: { url, at, payloadSha256 } });
}
