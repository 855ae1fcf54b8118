import { createServer, type Server } from "node:net";

/** How many ports are tried before giving up. */
export const PORT_TRIES = 200;
const LAST_PORT = 65_535;

/** Ports that no browser opens, nor Node’s own fetch: the "bad ports" of the fetch standard. */
const BLOCKED = new Set([
  ...[
    1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  ],
  ...[
    109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  ],
  ...[526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049],
  ...[3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080],
]);

/** Whether browsers refuse to open an address with this port, whatever listens there. */
export const isBlocked = (port: number): boolean => BLOCKED.has(port);

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

function listenAt(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/**
 * Listens at the first port from `first` on that can be had, and gives it; null when there is none. A look beforehand
 * sees who holds the other loopback; who gets the port is decided by listening, also between two that start at once.
 */
export async function listenFrom(first: number, host: string, server: Server): Promise<number | null> {
  for (let port = first; port < first + PORT_TRIES && port <= LAST_PORT; port++) {
    if (isBlocked(port) || !(await isFree(port, host))) continue;
    try {
      await listenAt(server, port, host);
      return port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
  return null;
}
