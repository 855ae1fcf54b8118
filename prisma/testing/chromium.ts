import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** Where macOS keeps it; it is on no PATH there. */
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
/** A browser that takes longer than this to say its version does not run here. */
const VERSION_TIMEOUT_MS = 20_000;

/** Some distributions install a script of that name that only asks for another package manager. */
function runs(file: string): boolean {
  return spawnSync(file, ["--version"], { timeout: VERSION_TIMEOUT_MS }).status === 0;
}

/** A Chromium that is on this machine: PLAYWRIGHT_CHROMIUM, then the PATH, then Playwright's own. */
export function findChromium(): string | null {
  const given = process.env.PLAYWRIGHT_CHROMIUM;
  if (given) return given;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, MAC, chromium.executablePath()].find((file) => existsSync(file) && runs(file)) ?? null;
}

function hasCommand(name: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function attempt(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const done = spawnSync(command, args, { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  if (done.status === 0) return true;
  process.stdout.write(
    `\n${command} ${args.join(" ")} failed: ${(done.stderr || done.stdout || "").trim().slice(-600)}\n`,
  );
  return false;
}

/** Gets a Chromium from the system's packages (as root) or from Playwright; null when neither works. */
export function installChromium(): string | null {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && hasCommand("apt-get")) {
    const install = ["install", "-y", "--no-install-recommends", "chromium"];
    const done =
      attempt("apt-get", install) || (attempt("apt-get", ["update"]) && attempt("apt-get", install));
    const found = done ? findChromium() : null;
    if (found) return found;
  }
  const withLibraries = isRoot ? ["--with-deps"] : [];
  attempt(process.execPath, [
    "node_modules/@playwright/test/cli.js",
    "install",
    ...withLibraries,
    "chromium",
  ]);
  return findChromium();
}
