import { describe, expect, test } from "vitest";
import type { Role } from "@/lib/generated/prisma/enums";
import { type Actor, can, VERBS, type Verb } from "./can";

const people: Record<"reader" | Role, Actor | null> = {
  reader: null,
  editor: { id: "e", name: "E", role: "editor" },
  reviewer: { id: "r", name: "R", role: "reviewer" },
  admin: { id: "a", name: "A", role: "admin" },
};

const EDITORS: Verb[] = [
  "read_desk",
  "import_article",
  "annotate",
  "attach_source",
  "propose_link",
  "propose_rewording",
  "add_rename",
  "capture_source",
  "watch_source",
  "answer_suggestion",
];
const ADMINS: Verb[] = [
  "take_away",
  "invite",
  "set_role",
  "restore_access",
  "change_settings",
  "edit_pages",
  "manage_jobs",
  "manage_webhooks",
];

describe("who may do what", () => {
  const verbs = Object.keys(VERBS) as Verb[];
  const allowed: Record<keyof typeof people, Verb[]> = {
    reader: [],
    editor: EDITORS,
    reviewer: verbs.filter((verb) => !ADMINS.includes(verb)),
    admin: verbs,
  };
  for (const [who, actor] of Object.entries(people)) {
    for (const verb of verbs) {
      const expected = allowed[who as keyof typeof people].includes(verb);
      test(`${who} ${expected ? "may" : "may not"} ${verb}`, () => {
        expect(can(actor, verb, { authorIds: ["somebody else"] })).toBe(expected);
      });
    }
  }
});

describe("the second person", () => {
  for (const verb of [
    "publish_verdict",
    "confirm_rewording",
    "decide_proposal",
    "review_copy",
    "confirm_retraction",
    "confirm_rename",
  ] as const) {
    for (const who of ["reviewer", "admin"] as const) {
      const own = { authorIds: ["somebody else", people[who]?.id ?? null] };
      test(`${who} may not ${verb} of their own`, () => expect(can(people[who], verb, own)).toBe(false));
      test(`${who} may ${verb} of their own in one-person mode`, () =>
        expect(can(people[who], verb, { ...own, onePerson: true })).toBe(true));
    }
    test(`one-person mode gives an editor no right to ${verb}`, () =>
      expect(can(people.editor, verb, { authorIds: ["e"], onePerson: true })).toBe(false));
  }
});

test("a person whose role was taken away may do nothing", () => {
  for (const verb of Object.keys(VERBS) as Verb[])
    expect(can({ id: "x", name: "X", role: null }, verb)).toBe(false);
});
