import { networkOf } from "@/lib/clientAddress";
import { readRemoteHeader } from "@/lib/remoteHeader";

/**
 * Whose requests are counted together: the address that our server found for the client, of IPv6 its /64. Nothing that a
 * client sends is among what is read.
 */
export function remoteAddressIn(headers: Pick<Headers, "get">): string {
  return networkOf(readRemoteHeader(headers) ?? "unknown");
}
