import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Running, start } from "@/prisma/process/lifecycle";

/** The programs that people put in front of Stet, where Debian's package `varnish` is installed. */
const VARNISHD = "varnishd";

/** Whether a Varnish can be started here. */
export const hasVarnish = (): boolean => spawnSync(VARNISHD, ["-V"]).status === 0;

type Place = { port: number; host: string };

/** As `prisma/server/front.vcl` says it, with the lines that are everybody's own. */
function vclFor(backend: Place, secretFile: string): string {
  return readFileSync(join("prisma", "server", "front.vcl"), "utf8")
    .replace('.host = "127.0.0.1"', `.host = "${backend.host}"`)
    .replace('.port = "3000"', `.port = "${backend.port}"`)
    .replace("/etc/varnish/stet-secret", secretFile);
}

/** Starts a Varnish in front of a Stet, with its files in `folder`, and waits until it answers. */
export async function startVarnish(
  folder: string,
  place: Place,
  backend: Place,
  secret: string,
): Promise<Running> {
  const work = join(folder, "varnish");
  mkdirSync(work, { recursive: true });
  const [secretFile, vcl] = [join(folder, "front-secret"), join(folder, "front.vcl")];
  writeFileSync(secretFile, `${secret}\n`, { mode: 0o600 });
  writeFileSync(vcl, vclFor(backend, secretFile));
  let said = "";
  const args = ["-F", "-j", "none", "-n", work, "-a", `${place.host}:${place.port}`, "-f", vcl];
  const running = start(VARNISHD, [...args, "-s", "malloc,64m"], { output: (chunk) => (said += chunk) });
  const { child } = running;
  while (child.exitCode === null && child.signalCode === null) {
    const asked = fetch(`http://${place.host}:${place.port}/`, { redirect: "manual" });
    if (
      await asked.then(
        () => true,
        () => false,
      )
    )
      return running;
    await sleep(50);
  }
  throw new Error(`Varnish did not start:\n${said}`);
}
