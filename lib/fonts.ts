import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/**
 * The Chinese faces, kept out of the main stylesheet: 200 @font-face rules weigh more than everything else
 * on a page. They are one stylesheet of their own at the end of the body, so that no page waits for it.
 */
const FAMILIES = {
  serif: { family: "Noto Serif SC Variable", name: "noto-serif-sc" },
  sans: { family: "Noto Sans SC Variable", name: "noto-sans-sc" },
} as const;
type Family = (typeof FAMILIES)[keyof typeof FAMILIES];

const FACE = /url\(\.\/files\/noto-\w+-sc-(\w+)-wght-normal\.woff2\)[^}]*?unicode-range:\s*([^;}]+)/g;
const FILE = /^noto-(serif|sans)-sc-(\w{1,20})\.woff2$/;

function packageFolder(family: Family): string {
  // The working folder is the project's: Next sets it for the server and for the build.
  return path.join(
    /* turbopackIgnore: true */ process.cwd(),
    "node_modules/@fontsource-variable",
    family.name,
  );
}

/** Changes with the packages, so that what it names may be cached for ever. */
export function fontsVersion(): string {
  const require = createRequire(path.join(process.cwd(), "package.json"));
  const versions = Object.values(FAMILIES).map(({ name }) => {
    const manifest: { version: string } = require(`@fontsource-variable/${name}/package.json`);
    return manifest.version;
  });
  return versions.join("-");
}

function face(family: string, file: string, range: string): string {
  return `@font-face{font-family:"${family}";font-display:swap;font-weight:200 900;src:url(${file}) format("woff2");unicode-range:${range}}`;
}

/** Faces of one slice stand side by side: they share their ranges, which compresses well. */
export async function chineseFaces(): Promise<string> {
  const rules = new Map<string, string[]>();
  for (const family of Object.values(FAMILIES)) {
    const css = await readFile(path.join(packageFolder(family), "index.css"), "utf8");
    for (const [, slice = "", range = ""] of css.matchAll(FACE)) {
      const list = rules.get(slice) ?? [];
      list.push(face(family.family, `${family.name}-${slice}.woff2`, range.trim()));
      rules.set(slice, list);
    }
  }
  return [...rules.values()].flat().join("\n");
}

/** The bytes of one slice, or null when there is no such file. */
export async function chineseSlice(file: string): Promise<Buffer<ArrayBuffer> | null> {
  const [, style, slice] = FILE.exec(file) ?? [];
  if (!slice || (style !== "serif" && style !== "sans")) return null;
  const family = FAMILIES[style];
  const source = path.join(packageFolder(family), "files", `${family.name}-${slice}-wght-normal.woff2`);
  return readFile(source).catch(() => null);
}
