import { type LookupAddress, type LookupOptions, lookup as systemLookup } from "node:dns";
import type { Agent } from "node:http";
import { isIPv6, type LookupFunction } from "node:net";
import { useAgent as agentWith } from "request-filtering-agent";

/** Clouds answer for themselves here although the address looks public (Azure). */
export const CLOUD_ADDRESSES = ["168.63.129.16"];

/** Asks for the address anew when connecting, after its name was looked up: no name can change its mind. */
export function filteringAgent(url: URL): Agent {
  return agentWith(url.href, { denyIPAddressList: CLOUD_ADDRESSES });
}

/** All that is public in IPv6 lies in 2000::/3 (RFC 4291). The agent lets ::127.0.0.1 and a few more through. */
export function isOutsidePublicIpv6(address: string): boolean {
  return isIPv6(address) && !/^[23][0-9a-f]{3}:/i.test(address);
}

export class NotPublic extends Error {}

/** The system's look-up, refusing names that lead out of public IPv6. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(
    hostname,
    options as LookupOptions,
    (error, found: string | LookupAddress[], family?: number) => {
      const addresses = typeof found === "string" ? [found] : (found ?? []).map(({ address }) => address);
      callback(error ?? (addresses.some(isOutsidePublicIpv6) ? new NotPublic() : null), found, family);
    },
  );
};
