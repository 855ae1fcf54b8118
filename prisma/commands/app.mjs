/**
 * The process that serves the app: `node prisma/commands/app.mjs start|dev PORT HOST`. Plain JavaScript, because it is
 * what reads TypeScript; it stops doing so before Next begins. It tells its parent the port at which it listens.
 */
import { register } from "tsx/esm/api";

const unregister = register();
const { serve } = await import("../../lib/server.ts");
const { isSignedIn } = await import("../../lib/auth/sessionCookie.ts");
const { LOCALES } = await import("../../lib/i18n/routing.ts");
await unregister();

const [mode, port, host] = process.argv.slice(2);
process.title = "stet";

const guards = { locales: LOCALES, isSignedIn };
const serving = serve(mode === "dev", { port: Number(port), host }, guards, (taken) =>
  process.send?.({ port: taken }),
);
let isStopping = false;
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
]) {
  process.on(signal, async () => {
    if (isStopping) return;
    isStopping = true;
    await (await serving).stop();
    process.exit(code);
  });
}
await serving.catch((error) => {
  process.stderr.write(`\n${error.message}\n\n`);
  process.exit(1);
});
