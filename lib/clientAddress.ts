import type { IncomingHttpHeaders } from "node:http";
import { isIPv4, isIPv6 } from "node:net";

/**
 * The address of the client: the other end of the socket, or behind so many proxies of ours what the outermost of them
 * wrote, counted from the right; what stands further left is whatever the client cared to write. A proxy keeps one of
 * the two headers and may pass the other on as it came: where both are there and do not agree, neither is believed.
 */
export function clientAddress(
  socket: string | undefined,
  headers: IncomingHttpHeaders,
  proxies: number,
): string {
  const nearest = readAddress(socket ?? "") ?? "unknown";
  if (proxies === 0) return nearest;
  const lists = [headers["x-forwarded-for"], headers.forwarded].flatMap((value) => value?.toString() ?? []);
  const told = lists.map((list) => readAddress(list.split(",").at(-proxies) ?? "") ?? nearest);
  const [one = nearest, other = one] = told;
  return one === other ? one : nearest;
}

/** `for=192.0.2.60;proto=http`, as RFC 7239 has it. */
const FOR = /(?:^|;)\s*for\s*=\s*"?([^";]*)/i;
const WITH_PORT = /^\[([^\]]*)\](?::\d+)?$|^([\d.]+):\d+$/;

/** One spelling for each address, without a port; an IPv4 address in IPv6 is an IPv4 address. */
function readAddress(written: string): string | undefined {
  const text = (FOR.exec(written)?.[1] ?? written).trim();
  const [, inBrackets, beforePort] = WITH_PORT.exec(text) ?? [];
  const [address = ""] = (inBrackets ?? beforePort ?? text).split("%");
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return undefined;
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  return mappedIPv4(short) ?? short;
}

function mappedIPv4(address: string): string | undefined {
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address) ?? [];
  if (high === undefined || low === undefined) return undefined;
  const bytes = [high, low].map((part) => Number.parseInt(part, 16)).flatMap((n) => [n >> 8, n & 255]);
  return bytes.join(".");
}

const GROUPS = 8;
/** Groups of an address that name the network: /64 is what one household or machine is given. */
const NETWORK_GROUPS = 4;

/** What is counted as one client: an IPv4 address, or the /64 of an IPv6 address. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = [], tail] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = Array.from({ length: GROUPS - head.length - (tail?.length ?? 0) }, () => "0");
  const groups = tail ? [...head, ...zeros, ...tail] : head;
  return `${groups.slice(0, NETWORK_GROUPS).join(":")}::/64`;
}
