import { chromium } from "@playwright/test";
import { findChromium } from "@/prisma/testing/chromium";

const base = process.argv[2] ?? "";
const jobs = process.argv.slice(3);
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ["--no-sandbox"],
});
for (const job of jobs) {
  const [path = "", name = "", width = "1360", scheme = "light", full = "full"] = job.split("|");
  const page = await browser.newPage({
    viewport: { width: Number(width), height: width === "390" ? 844 : 900 },
    colorScheme: scheme as "light" | "dark",
  });
  await page.goto(base + path, { waitUntil: "networkidle", timeout: 120000 });
  await page.screenshot({ path: `/tmp/home_${name}.png`, fullPage: full === "full" });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  console.log(name, "overflow", overflow);
  await page.close();
}
await browser.close();
