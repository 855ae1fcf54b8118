import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { onStop } from "@/prisma/process/lifecycle";
import { startEmbedded } from "@/prisma/server/embedded";
import { findBinaries, postgresIdentity, usableFolder } from "@/prisma/server/postgresHost";
import { bringUp, type Cluster, clearLeftovers, type Postmaster } from "@/prisma/server/postmaster";
import type { Roles } from "@/prisma/server/roles";

/** A Postgres that nobody watches: whoever kills it starts it again. It writes as in earnest, so that a kill loses nothing. */
export class KilledCluster {
  #running: Postmaster;

  private constructor(
    readonly roles: Roles,
    readonly cluster: Cluster,
    running: Postmaster,
  ) {
    this.#running = running;
  }

  static async start(home: string): Promise<KilledCluster> {
    const { url, ownerUrl, stop } = await startEmbedded(home, "kills");
    await stop();
    const identity = postgresIdentity();
    const folder = usableFolder(home, identity);
    onStop(() => rmSync(folder, { recursive: true, force: true }));
    const port = Number(JSON.parse(readFileSync(join(home, "settings.json"), "utf8")).port);
    const adminUrl = ownerUrl.replace(/\/[^/]*$/u, "/postgres");
    const binaries = await findBinaries(folder, identity);
    const data = join(folder, "data");
    const cluster = { binaries, identity, folder, data, port, adminUrl, throwaway: false };
    return new KilledCluster({ url, ownerUrl }, cluster, await bringUp(cluster));
  }

  /** At once, and all that it had not written is gone. */
  async kill(): Promise<void> {
    const { child } = this.#running;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }

  async again(): Promise<void> {
    await clearLeftovers(this.cluster.data);
    this.#running = await bringUp(this.cluster);
  }
}
