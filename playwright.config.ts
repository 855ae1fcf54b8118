import { defineConfig } from "@playwright/test";
import { findChromium } from "./prisma/testing/chromium";

/**
 * Features that are off. Chromium reads the last list alone, so those that Playwright turns off are here again; without
 * the first two, every new page costs another that the address bar would open, and twice the time.
 */
const OFF = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
];

const project = (name: string, testDir = `e2e/${name}`) => ({
  name,
  testDir,
  outputDir: `test-results/${name}`,
});

/** `npm test` starts the app and sets E2E_BASE_URL; by hand: `npm run dev`, then `npx playwright test`. */
export default defineConfig({
  testMatch: "**/*.spec.ts",
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  // A wrong answer fails a test, a slow machine does not: this only ends one that never would.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: process.env.E2E_REPORT
    ? [["list"], ["json", { outputFile: process.env.E2E_REPORT }]]
    : [["list"]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    locale: "en-US",
    // Recording each step takes long: `npm test` runs what failed once more with a trace.
    trace: "off",
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      // Chromium's own sandbox works neither as root nor in most containers; the pages are our own.
      args: ["--no-sandbox", "--disable-dev-shm-usage", `--disable-features=${OFF.join()}`],
    },
  },
  projects: [
    // These change nothing, so that they may run beside each other.
    { ...project("public"), fullyParallel: true },
    // All others, so that none is forgotten; they change what the public sees, which is one for all of them.
    {
      ...project("journeys", "e2e"),
      testIgnore: ["public", "permissions", "sites"].map((folder) => `**/e2e/${folder}/**`),
      workers: 1,
    },
    // These start sites of their own, and mostly wait.
    { ...project("sites"), workers: 1 },
    project("permissions"),
  ],
});
