import { isFree, PORT_TRIES } from "@/lib/ports";
import { Refusal } from "./lifecycle";

/** The first free port from `first` on. */
export async function freePort(first: number, host?: string): Promise<number> {
  for (let port = first; port < Math.min(first + PORT_TRIES, 65_536); port++)
    if (await isFree(port, host)) return port;
  throw new Refusal(`No free port between ${first} and ${first + PORT_TRIES}.`);
}
