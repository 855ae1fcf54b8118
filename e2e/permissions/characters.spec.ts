import { expect, test } from "@playwright/test";
import type { Fields } from "../actions";
import { TEXTS } from "./articles";
import { CLAIMS } from "./claims";
import { PEOPLE } from "./people";
import { PROMISES } from "./promises";
import { QUESTIONS } from "./questions";
import { REWORDINGS } from "./rewordings";
import { call, gather, post } from "./team";
import { VERDICTS } from "./verdicts";

const ROWS = [...TEXTS, ...CLAIMS, ...PROMISES, ...REWORDINGS, ...VERDICTS, ...PEOPLE];

test.beforeAll(gather);

const withNul = (value: string | readonly string[]) =>
  typeof value === "string" ? `${value}\u0000` : [...value, "\u0000"];

for (const { action, when, allowed, fields } of ROWS) {
  const who = allowed[0] ?? "admin";
  test(`${action}${when ? ` ${when}` : ""} refuses NUL in any field, with the reason beside it`, async () => {
    const sent: Fields = await fields(who);
    for (const [name, value] of Object.entries(sent)) {
      if (value instanceof File || (typeof value !== "string" && value.length === 0)) continue;
      const answer = await post(who, action, { ...sent, [name]: withNul(value) });
      expect(answer, name).toMatchObject({ ok: false, reason: "invalid" });
      expect(answer.text, name).toContain(`"${name.replace(/\[\]$/, "")}":"hidden_characters"`);
    }
  });
}

/** Names, titles and what is written here; what somebody else wrote is kept as it is. */
const OWN_WORDS = /name|title|publisher|author|venue|statement|reason|comment|rationale|summary/i;

/** What a row sends along with what it read, and its action does not take. */
const NOT_TAKEN: Record<string, readonly string[]> = {
  returnVerdictAction: ["noSourceReason", "noDateReason"],
};

for (const { action, when, allowed, fields } of ROWS) {
  const who = allowed[0] ?? "admin";
  test(`${action}${when ? ` ${when}` : ""} refuses a name that turns its text around`, async () => {
    const sent: Fields = await fields(who);
    const names = Object.keys(sent).filter(
      (name) => OWN_WORDS.test(name) && typeof sent[name] === "string" && !NOT_TAKEN[action]?.includes(name),
    );
    for (const name of names) {
      const answer = await post(who, action, { ...sent, [name]: `${sent[name]}\u202e` });
      expect(answer, name).toMatchObject({ ok: false, reason: "invalid" });
      expect(answer.text, name).toContain(`"${name}":"hidden_characters"`);
    }
  });
}

/** Forms for everybody: what they take is proved where they are. */
const OPEN_FORMS = ["compareAction", "compareDocumentsAction"];

for (const { action } of QUESTIONS.filter((question) => !OPEN_FORMS.includes(question.action))) {
  test(`${action} does not fail over what no text holds`, async () => {
    for (const typed of ["\u0000", "a\u0000b", "\ud800", "\udc00a", "\u202e"])
      expect(await call("admin", action, typed)).toContain("\n1:[");
  });
}
