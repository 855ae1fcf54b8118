/** The first that is found counts: Edge and Opera say that they are Chrome too, and Chrome that it is Safari. */
const BROWSERS = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["WeChat", /\bMicroMessenger\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ["Safari", /\bSafari\//],
] as const;

/** An iPhone says that it is like a Mac, and Android that it is Linux. */
const SYSTEMS = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["HarmonyOS", /\b(?:HarmonyOS|OpenHarmony)\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMacintosh\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** Longest user agent that is looked at; browsers send about 150 characters. */
const LONGEST = 500;

/** What a person calls the device that sends this user agent, such as "Firefox · Windows"; null for none that is known. */
export function deviceName(userAgent: string | null): string | null {
  const text = (userAgent ?? "").slice(0, LONGEST);
  const named = [BROWSERS, SYSTEMS].flatMap((known) => known.find(([, sign]) => sign.test(text))?.[0] ?? []);
  return named.length > 0 ? named.join(" · ") : null;
}
