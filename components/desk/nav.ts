import type { Verb } from "@/lib/auth/can";

/** The parts of the desk in the order of its navigation, and what a person must be allowed to see each. */
export const DESK_SECTIONS = [
  { name: "home", path: "/desk", verb: "read_desk" },
  { name: "notices", path: "/desk/notices", verb: "read_desk" },
  { name: "articles", path: "/desk/articles", verb: "read_desk" },
  { name: "claims", path: "/desk/claims", verb: "read_desk" },
  { name: "review", path: "/desk/review", verb: "read_desk" },
  { name: "rewordings", path: "/desk/rewordings", verb: "read_desk" },
  { name: "proposals", path: "/desk/proposals", verb: "read_desk" },
  { name: "reports", path: "/desk/reports", verb: "read_desk" },
  { name: "promises", path: "/desk/promises", verb: "read_desk" },
  { name: "speakers", path: "/desk/speakers", verb: "read_desk" },
  { name: "sources", path: "/desk/sources", verb: "read_desk" },
  { name: "people", path: "/desk/people", verb: "invite" },
  { name: "jobs", path: "/desk/jobs", verb: "manage_jobs" },
  { name: "settings", path: "/desk/settings", verb: "change_settings" },
] as const satisfies readonly { name: string; path: string; verb: Verb }[];

export type DeskSection = (typeof DESK_SECTIONS)[number]["name"];

/** Pages that are reached from a section whose addresses are others. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  "/desk/review": ["/desk/due"],
  "/desk/rewordings": ["/desk/renames"],
  "/desk/sources": ["/desk/watches", "/desk/copies"],
};

const isUnder = (path: string, top: string) => path === top || path.startsWith(`${top}/`);

/** Whether `path`, without its language, belongs to a section; the first page is only itself. */
export function isInSection(path: string, section: string): boolean {
  if (section === "/desk") return path === section;
  return [section, ...(WITHIN[section] ?? [])].some((top) => isUnder(path, top));
}
