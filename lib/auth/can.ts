import type { Role } from "@/lib/generated/prisma/enums";

/** Whoever acts, with the role as the database has it now. Only lib/auth makes one. */
export type Actor = { readonly id: string; readonly name: string; readonly role: Role | null };

/** In whose name a row is written: of a proposal its author's, whoever accepts it. */
export type Author = Pick<Actor, "id">;

export const VERBS = {
  /** See drafts, queues, history: what is behind the desk. */
  read_desk: "editor",
  import_article: "editor",
  annotate: "editor",
  /** Say whether readers may see the whole text of an article. */
  set_full_text: "reviewer",
  attach_source: "editor",
  /** Ask for a copy of a source, cancel an attempt, supply a copy. */
  capture_source: "editor",
  /** Say, as a second person, whether readers are told what stands in a copy that somebody supplied. */
  review_copy: "reviewer",
  /** Have a source looked at again and again, pause or end that, have it looked at now. */
  watch_source: "editor",
  propose_link: "editor",
  propose_rewording: "editor",
  /** Say that two names are of one thing, for somebody else to confirm. */
  add_rename: "editor",
  /** Take and answer what readers suggest. */
  answer_suggestion: "editor",
  /** The same of errors that they report in what is published. */
  answer_error: "reviewer",
  write_verdict: "reviewer",
  flag_rewording: "reviewer",
  /** Accept or refuse a change to something that readers see. */
  decide_proposal: "reviewer",
  /** Give a claim in review to another reviewer, and say by when it is to be done. */
  assign_review: "reviewer",
  publish_verdict: "reviewer",
  return_verdict: "reviewer",
  retract_verdict: "reviewer",
  /** Agree, as a second person, with the retraction of a verdict or the withdrawal of a public claim. */
  confirm_retraction: "reviewer",
  confirm_rewording: "reviewer",
  dismiss_rewording: "reviewer",
  confirm_rename: "reviewer",
  /** Say that two names are of two things, or that what was confirmed is not so. */
  refuse_rename: "reviewer",
  /** Say which day the words of a promise name, or that they name none. */
  set_deadline: "reviewer",
  /** Put a promise whose deadline passed off to another day. */
  put_off_deadline: "reviewer",
  invite: "admin",
  set_role: "admin",
  /** A link for a lost password, and the end of a lost second factor. */
  restore_access: "admin",
  change_settings: "admin",
  /** Write the texts of the site's own pages: who is behind it, who pays, how it works. */
  edit_pages: "admin",
  /** See jobs that wait and fail, run them again, drop them. */
  manage_jobs: "admin",
  /** Have notices sent to other people's programs. */
  manage_webhooks: "admin",
  /** Take something that readers see away at once, with a public notice. */
  take_away: "admin",
} as const satisfies Record<string, Role>;

export type Verb = keyof typeof VERBS;

const RANK: Record<Role, number> = { editor: 1, reviewer: 2, admin: 3 };

/** Verbs that take a second person: not the one who wrote the row. */
const NEEDS_SECOND: ReadonlySet<Verb> = new Set([
  "publish_verdict",
  "confirm_rewording",
  "decide_proposal",
  "review_copy",
  "confirm_retraction",
  "confirm_rename",
]);

/** What a permission may depend on: everybody who wrote on the row, and whether the site is in one-person mode. */
export type Subject = { authorIds?: readonly (string | null)[]; onePerson?: boolean };

/**
 * Whether `actor` may do `verb` to `subject`: the table "who may do what" as one function.
 * No one, admin included, publishes a verdict or confirms a rewording of their own, unless the site is
 * in one-person mode.
 */
export function can(actor: Actor | null, verb: Verb, subject: Subject = {}): boolean {
  if (!actor?.role) return false;
  if (RANK[actor.role] < RANK[VERBS[verb]]) return false;
  if (NEEDS_SECOND.has(verb) && subject.authorIds?.includes(actor.id)) return subject.onePerson === true;
  return true;
}
