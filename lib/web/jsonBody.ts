type Read = { ok: true; value: unknown } | { ok: false; reason: "too_large" | "not_utf8" | "not_json" };

/**
 * The JSON of a request's body. Refuses with `too_large` as soon as more than `maxBytes` have come, whatever length was
 * announced, with `not_utf8` and with `not_json`.
 */
export async function readJson(request: Request, maxBytes: number): Promise<Read> {
  const bytes = await readBytes(request, maxBytes);
  return bytes ? jsonIn(bytes) : { ok: false, reason: "too_large" };
}

/** The JSON in the bytes of a body. */
export function jsonIn(bytes: Uint8Array): Read {
  try {
    return parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, reason: "not_utf8" };
  }
}

/** A request's body; null as soon as more than `maxBytes` have come, or were announced. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The body is read as it comes: who sends gigabytes is not waited for. Leaving the loop cancels the rest.
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(text: string): Read {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, reason: "not_json" };
  }
}
