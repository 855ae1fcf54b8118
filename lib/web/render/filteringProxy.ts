import { randomBytes } from "node:crypto";
import type { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { type ConnectionStats, type PrepareRequestFunctionOpts, RequestError, Server } from "proxy-chain";
import { CLOUD_ADDRESSES, isOutsidePublicIpv6, NotPublic, publicLookup } from "../publicAddress";
import { isWebPort } from "../request";

/** What one page may load in all, in bytes and in connections: the heaviest pages of newspapers stay below. */
const LIMITS = { maxBytes: 60 * 1024 * 1024, maxConnections: 500 };
/** Milliseconds between looks at how much went through. */
const COUNT_EVERY = 50;
const FORBIDDEN = 403;

export type ProxyOptions = Partial<typeof LIMITS> & {
  /** The names of the network: a test puts its own in their place. Addresses without a name are checked all the same. */
  lookup?: LookupFunction;
};

export type FilteringProxy = {
  address: { server: string; username: string; password: string };
  /** Whether more was asked for than one page may load: what came of it is not whole. */
  isSpent: () => boolean;
  close: () => Promise<void>;
};

/** Whether an IP address is of the public net, and no cloud's own. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || CLOUD_ADDRESSES.includes(address) || isOutsidePublicIpv6(address)) return false;
  return ipaddr.parse(address).range() === "unicast";
}

/** Checks every address of an answer. The one that is connected to is the one that was checked: no name can change its mind. */
const checkedLookup: LookupFunction = (hostname, options, callback) =>
  publicLookup(hostname, options, (error, found, family) => {
    const addresses = typeof found === "string" ? [found] : (found ?? []).map(({ address }) => address);
    callback(error ?? (addresses.every(isPublicAddress) ? null : new NotPublic()), found, family);
  });

/** A name that leads nowhere. The package would answer "404" to one that the system does not know, as if its server had. */
class Nowhere extends Error {}

const nowhere =
  (lookup: LookupFunction): LookupFunction =>
  (hostname, options, callback) =>
    lookup(hostname, options, (error, ...found) => callback(error && new Nowhere(error.message), ...found));

/**
 * A proxy on this machine through which a browser reaches the public web and nothing else: no address of this machine or of
 * its networks, whatever name leads there, and no port of another protocol. It is for one page, and lets nothing more
 * through once that page has loaded too much.
 */
export async function openFilteringProxy(options: ProxyOptions = {}): Promise<FilteringProxy> {
  const { maxBytes, maxConnections, lookup } = { ...LIMITS, ...options };
  const [username, password] = ["stet", randomBytes(24).toString("base64url")];
  let asked = 0;
  let closed = 0;
  let isSpent = false;
  const isRefused = ({ hostname, port }: PrepareRequestFunctionOpts) => {
    const host = hostname.replace(/^\[|\]$/g, "");
    // A look-up is asked for names alone.
    return isSpent || !isWebPort(port) || (isIP(host) !== 0 && !isPublicAddress(host));
  };
  const server = new Server({
    ...{ host: "127.0.0.1", port: 0, authRealm: "Stet" },
    prepareRequestFunction: (request) => {
      // Somebody else on this machine may not use it.
      if (request.username !== username || request.password !== password)
        return { requestAuthentication: true };
      if (isRefused(request)) {
        // Without a word: an answer of ours would be shown as if it were the page.
        server.closeConnection(request.connectionId);
        throw new RequestError("Refused", FORBIDDEN);
      }
      isSpent ||= ++asked > maxConnections;
      return { dnsLookup: nowhere(lookup ?? checkedLookup) as typeof systemLookup };
    },
  });
  server.on("connectionClosed", ({ stats }: { stats?: ConnectionStats }) => {
    closed += bytesOf(stats);
  });
  await server.listen();
  const counting = setInterval(() => {
    const open = server.getConnectionIds().map((id) => bytesOf(server.getConnectionStats(id)));
    if (open.reduce((sum, bytes) => sum + bytes, closed) <= maxBytes) return;
    isSpent = true;
    server.closeConnections();
  }, COUNT_EVERY);
  return {
    address: { server: `http://127.0.0.1:${server.port}`, username, password },
    isSpent: () => isSpent,
    close: async () => {
      clearInterval(counting);
      await server.close(true);
    },
  };
}

const bytesOf = (stats: ConnectionStats | undefined): number =>
  (stats?.trgRxBytes ?? 0) + (stats?.trgTxBytes ?? 0);
