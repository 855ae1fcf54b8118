/** Anyone may read the log from anywhere; a head is out of date in a moment, a tile never. */
const OPEN = { "access-control-allow-origin": "*", "x-content-type-options": "nosniff" };
const TEXT = { ...OPEN, "content-type": "text/plain; charset=utf-8" };

export function text(body: string, status = 200): Response {
  return new Response(body, { status, headers: { ...TEXT, "cache-control": "no-store" } });
}

export function tile(body: Buffer, isFull: boolean): Response {
  const cache = isFull ? "public, max-age=31536000, immutable" : "no-cache";
  const headers = { ...OPEN, "content-type": "application/octet-stream", "cache-control": cache };
  return new Response(new Uint8Array(body), { headers });
}
