import { createServer } from "node:net";
import { Refusal } from "./lifecycle";

/** How many ports are tried before giving up. */
const TRIES = 200;

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 is no machine with that port taken.
      resolve(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT");
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** Both loopbacks: "localhost" means either, and a stranger on one of them would get our visitors. */
export async function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  for (const address of new Set([host, "127.0.0.1", "::1"])) {
    if (!(await canListen(port, address))) return false;
  }
  return true;
}

/** The first free port from `first` on. */
export async function freePort(first: number, host?: string): Promise<number> {
  for (let port = first; port < Math.min(first + TRIES, 65_536); port++)
    if (await isFree(port, host)) return port;
  throw new Refusal(`No free port between ${first} and ${first + TRIES}.`);
}
