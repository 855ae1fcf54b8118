import { randomBytes } from "node:crypto";

/** Headers by which parts of this process tell each other something begin so; the server drops those of a client. */
export const PRIVATE_HEADERS = "x-stet-";

const REMOTE_HEADER = `${PRIVATE_HEADERS}remote`;

/** Known to this process alone: a header that did not pass through our server says nothing. */
const kept = globalThis as typeof globalThis & { stetRemoteKey?: string };
function key(): string {
  kept.stetRemoteKey ??= randomBytes(18).toString("base64url");
  return kept.stetRemoteKey;
}

/** The header in which the server hands the address of the client to the app. */
export function remoteHeader(address: string): Record<string, string> {
  return { [REMOTE_HEADER]: `${key()} ${address}` };
}

/** What the server said in it; null without our server before the app. */
export function readRemoteHeader(headers: Pick<Headers, "get">): string | null {
  const [given, address] = headers.get(REMOTE_HEADER)?.split(" ") ?? [];
  return given === key() && address ? address : null;
}
