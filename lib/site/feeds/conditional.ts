import { sha256 } from "@/lib/hash";

/** Asked of whoever keeps it, each time: what was retracted must not go on being told. */
const ASK_FIRST = "public, max-age=0, must-revalidate";

/** Whether what somebody holds is still what there is (RFC 9110, 13.1): the tag counts where both are sent. */
export function isHeld(headers: Pick<Headers, "get">, etag: string, modified?: Date): boolean {
  const tags = headers.get("if-none-match");
  if (tags !== null) {
    const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
    return tags.trim() === "*" || tags.split(",").some((tag) => opaque(tag) === opaque(etag));
  }
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  return (
    modified !== undefined && Number.isFinite(since) && Math.floor(modified.getTime() / 1000) * 1000 <= since
  );
}

/** The document, or 304 for who holds it. The tag is weak: what is sent may be compressed on the way. */
export function answerTo(
  headers: Pick<Headers, "get">,
  document: { body: string; type: string; modified?: Date },
): Response {
  const etag = `W/"${sha256(document.body).slice(0, 32)}"`;
  const sent = {
    etag,
    ...(document.modified && { "last-modified": document.modified.toUTCString() }),
    "cache-control": ASK_FIRST,
    "access-control-allow-origin": "*",
  };
  if (isHeld(headers, etag, document.modified)) return new Response(null, { status: 304, headers: sent });
  return new Response(document.body, {
    headers: { ...sent, "content-type": `${document.type}; charset=utf-8` },
  });
}
