import robotsParser from "robots-parser";
import { offMainThread } from "@/lib/serving";

/** The name by which a robots.txt calls this program. */
const ROBOT = "stet";

/** So much of our rules is looked at, in characters: large sites come to a tenth. */
const MOST = 200_000;

type Group = { agents: string[]; rules: string[] };

/** A line's name and value, without its comment; null for what is neither a group's beginning nor a rule. */
function lineOf(written: string): { name: string; value: string } | null {
  const [line = ""] = written.split("#", 1);
  const at = line.indexOf(":");
  const name = line.slice(0, Math.max(0, at)).trim().toLowerCase();
  if (name !== "user-agent" && name !== "allow" && name !== "disallow") return null;
  return { name, value: line.slice(at + 1).trim() };
}

function groupsIn(text: string): Group[] {
  const groups: Group[] = [];
  let current: Group | null = null;
  for (const written of text.split(/\r\n|\r|\n/u)) {
    const line = lineOf(written);
    if (!line) continue;
    if (line.name === "user-agent") {
      if (!current || current.rules.length > 0) {
        current = { agents: [], rules: [] };
        groups.push(current);
      }
      current.agents.push(line.value.toLowerCase().split("/", 1)[0]?.trim() ?? "");
    } else current?.rules.push(`${line.name}: ${line.value}`);
  }
  return groups;
}

/**
 * The rules of a robots.txt that are for this program, or else those for all, as one short robots.txt: a file that names
 * thousands of programs and paths is not multiplied out.
 */
function ours(text: string): string {
  const groups = groupsIn(text.replace(/^\ufeff/u, ""));
  const named = groups.filter(({ agents }) => agents.includes(ROBOT));
  const mine = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes("*"));
  let room = MOST;
  // A rule that was cut would forbid more than it says.
  const rules = mine.flatMap((group) => group.rules).filter((rule) => {
    room -= rule.length + 1;
    return room >= 0;
  });
  return [`user-agent: ${ROBOT}`, ...rules].join("\n");
}

/** Whether a robots.txt lets this program ask for an address of its host (RFC 9309). Its time grows with the file. */
export function robotsAllow({ robots, url }: { robots: string; url: string }): boolean {
  offMainThread("robotsAllow");
  const file = new URL("/robots.txt", url).href;
  return robotsParser(file, ours(robots)).isAllowed(url, ROBOT) ?? true;
}
