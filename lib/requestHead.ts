import type { IncomingHttpHeaders } from "node:http";
import { clientAddress } from "./clientAddress";
import { PRIVATE_HEADERS, readRemoteHeader, remoteHeader } from "./remoteHeader";

/** By which proxies tell where a request came from and what it asked for; and clients, who may write anything. */
const FORWARDED = /^(?:forwarded|x-forwarded-.+|x-real-ip|x-client-ip)$/;
const LONE_PERCENT = /%(?![0-9a-f]{2})/gi;
const hasControl = (text: string) => [...text].some((char) => char < " " || char === "\u007f");

/** How many proxies are ours, and the address at which people open the site, which is what they ask for. */
export type Trust = { proxies: number; site?: string };

/** The path of what a request asks for, without its query. */
export function pathOf(target: string): string {
  const query = target.indexOf("?");
  return query < 0 ? target : target.slice(0, query);
}

/**
 * Whether the path and the query of a request can be read: broken UTF-8 and NUL are in no address of ours, and neither
 * fits into the database. A lone percent sign in a query is what people type.
 */
export function isReadable(target: string): boolean {
  const [, path = "", query = ""] = /^(\/[^?]*)(?:\?(.*))?$/s.exec(target) ?? [];
  try {
    return (
      path !== "" &&
      !hasControl(decodeURIComponent(path)) &&
      !decodeURIComponent(query.replace(LONE_PERCENT, "%25")).includes("\0")
    );
  } catch {
    return false;
  }
}

/** Whether the headers that are read as addresses are some. */
export function areAddresses({ host, origin }: IncomingHttpHeaders): boolean {
  const isHost = host === undefined || /^[\w.:[\]-]+$/.test(host);
  return isHost && (origin === undefined || origin === "null" || URL.canParse(origin));
}

/**
 * Takes out of the headers what only we may say and puts in what we know: where the request came from and, behind a
 * proxy, what it asked for. A request that this process sends to itself brings what was known of its first one.
 */
export function vouch(headers: IncomingHttpHeaders, socket: string | undefined, trust: Trust): void {
  if (readRemoteHeader({ get: (name) => headers[name]?.toString() ?? null }) !== null) return;
  const address = clientAddress(socket, headers, trust.proxies);
  for (const name of Object.keys(headers))
    if (FORWARDED.test(name) || name.startsWith(PRIVATE_HEADERS)) delete headers[name];
  Object.assign(headers, remoteHeader(address));
  if (trust.proxies === 0 || !trust.site) return;
  const { host, protocol } = new URL(trust.site);
  Object.assign(headers, { "x-forwarded-host": host, "x-forwarded-proto": protocol.replace(":", "") });
}
