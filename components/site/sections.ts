/** The main sections, in the order of the navigation. A section's path is where its list stands. */
export const SECTIONS = [
  { name: "verdicts", path: "/verdicts", holds: ["/claims"] },
  { name: "promises", path: "/promises", holds: [] },
  { name: "reworded", path: "/rewordings", holds: [] },
  { name: "articles", path: "/articles", holds: [] },
  { name: "people", path: "/speakers", holds: [] },
  { name: "method", path: "/methodology", holds: [] },
] as const satisfies ReadonlyArray<{ name: string; path: string; holds: readonly string[] }>;

export type SectionName = (typeof SECTIONS)[number]["name"];

/** The section a page belongs to: a claim is read among the verdicts. */
export function sectionOf(path: string): SectionName | null {
  const inside = (root: string) => path === root || path.startsWith(`${root}/`);
  return SECTIONS.find((section) => [section.path, ...section.holds].some(inside))?.name ?? null;
}
