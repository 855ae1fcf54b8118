import { expect, test } from "vitest";
import { deviceName } from "./deviceName";

const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";

test.each([
  [`${WINDOWS.replace(")", "; rv:143.0)")} Gecko/20100101 Firefox/143.0`, "Firefox · Windows"],
  [`${WINDOWS} ${CHROME}`, "Chrome · Windows"],
  [`${WINDOWS} ${CHROME} Edg/141.0.0.0`, "Edge · Windows"],
  [`Mozilla/5.0 (Linux; Android 14; Pixel 8) ${CHROME}`, "Chrome · Android"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari · iPhone",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15",
    "Safari · macOS",
  ],
  ["curl/8.5.0", null],
  ["", null],
  [null, null],
])("%s is %s", (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});

test("nothing that a client writes gets through: only names that are known", () => {
  expect(deviceName(`<b>Firefox/1 \u202eLinux ${"x".repeat(100_000)}`)).toBe("Firefox · Linux");
});
