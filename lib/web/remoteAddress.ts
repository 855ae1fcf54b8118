/**
 * The address a request came from: what the nearest proxy, or Next itself, added last. Earlier entries are
 * whatever the other side cared to write.
 */
export function remoteAddressIn(headers: Pick<Headers, "get">): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
