import type { Copy } from "@/lib/web/copy/fetchCopy";
import { writeWarc } from "@/lib/web/warc/write";
import packageJson from "@/package.json";

/** The attempt whose WARC has the body. */
export type Base = { id: string; url: string; at: Date; payloadSha256: string };

/** Requests and responses of an attempt; the body only where no earlier one of the source has the same. */
export function warcOf(copy: Extract<Copy, { ok: true }>, base: Base | null): Promise<Uint8Array> {
  const software = `Stet/${packageJson.version}`;
  if (!base) return writeWarc(copy, { software });
  const { url, at, payloadSha256 } = base;
  return writeWarc(copy, { software, revisitOf: { url, at, payloadSha256 } });
}
