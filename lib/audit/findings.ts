import type { Break } from "./chain";

/** What an audit finds wrong. */
export type Finding =
  | { what: "line"; seq: bigint; why: Break["why"] }
  | { what: "leaf" | "rows"; seq: bigint }
  | { what: "row_changed" | "row_gone"; table: string; rowId: string; called: string; seq: bigint }
  | { what: "row_unknown"; table: string; rowId: string; called: string }
  | { what: "shorter"; size: number; expected: number }
  | { what: "other_history"; expected: number }
  | { what: "not_signed" }
  | { what: "tiles" }
  | { what: "blob"; sha256: string; state: "missing" | "altered" | "deleted" }
  | { what: "waiting"; count: number }
  | { what: "right"; role: string; right: string }
  | { what: "guard"; name: string; why: "gone" | "disabled" | "changed" | "added" | "setting" };

const LINE: Record<Break["why"], string> = {
  missing_line: "the line is missing",
  wrong_link: "it does not follow on the line before it",
  altered: "it was altered after it was written",
};

const GUARD = {
  gone: "is gone",
  disabled: "is disabled",
  changed: "is not as the migrations made it",
  added: "is none that the migrations made",
  setting: "is set in the database, so that triggers do not work",
} as const;

const BLOB = {
  missing: (sha256: string) => `The bytes ${sha256} of a copy are not in the store.`,
  altered: (sha256: string) => `What the store has as ${sha256} are other bytes than were kept.`,
  deleted: (sha256: string) => `The bytes ${sha256} were deleted, and lie in the store all the same.`,
} as const;

/** A finding in plain words. */
export function tell(finding: Finding): string {
  switch (finding.what) {
    case "line":
      return `The log is broken at line ${finding.seq}: ${LINE[finding.why]}.`;
    case "leaf":
      return `Line ${finding.seq} is not what it entered the tree as.`;
    case "rows":
      return `Line ${finding.seq}: the list of the rows that it names was altered, or the line is gone.`;
    case "blob":
      return BLOB[finding.state](finding.sha256);
    case "row_changed":
      return `${finding.table} ${finding.rowId} (${finding.called}) is not as line ${finding.seq} left it.`;
    case "row_gone":
      return `${finding.table} ${finding.rowId} is gone; line ${finding.seq} made it public or changed it.`;
    case "row_unknown":
      return `${finding.table} ${finding.rowId} (${finding.called}) is public, and no line of the log made it so.`;
    case "shorter":
      return `The log has ${finding.size} lines; the checkpoint was signed over ${finding.expected}: lines at its end are gone.`;
    case "other_history":
      return `The first ${finding.expected} lines are not those that the checkpoint was signed over: the log was written anew.`;
    case "not_signed":
      return "No key of this log signed the checkpoint.";
    case "tiles":
      return "A kept tile of the tree is not what the lines make it.";
    case "waiting":
      return `${finding.count} changes of rows are named by no line. \`npm run audit -- --seal\` names them as they are now, for everybody to see.`;
    case "right":
      return `The app's role "${finding.role}" can do what it must not: ${finding.right}.`;
    case "guard":
      return `${finding.name} ${GUARD[finding.why]}.`;
  }
}
