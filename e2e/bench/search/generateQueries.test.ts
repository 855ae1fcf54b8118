import { describe, expect, test } from "vitest";
import { Claims } from "./claims";
import { generateQueries } from "./generateQueries";

const claims = new Claims(1);
const queries = generateQueries(claims, 5000, 2000);
const of = (form: string) => queries.filter((query) => query.form === form);

describe("generated queries", () => {
  test("are the same for the same seed", () => {
    expect(generateQueries(new Claims(1), 5000, 100)).toEqual(queries.slice(0, 100));
    expect(generateQueries(new Claims(2), 5000, 100)).not.toEqual(queries.slice(0, 100));
  });

  test("are never empty, and short but for what is pasted", () => {
    expect(queries.filter(({ text }) => text.trim() === "")).toEqual([]);
    expect(of("words").every(({ text }) => text.split(/\s+/).length <= 4)).toBe(true);
    expect(of("pasted").every(({ text }) => text.length <= 400)).toBe(true);
  });

  test("come in every form and both languages", () => {
    for (const form of ["words", "pasted", "misspelt", "phrase", "name", "filtered"])
      expect(of(form).length).toBeGreaterThan(100);
    expect(queries.filter(({ lang }) => lang === "zh").length).toBeGreaterThan(600);
    expect(queries.filter(({ lang }) => lang === "en").length).toBeGreaterThan(600);
  });

  test("have words of the claim that they are made from", () => {
    for (const { text, claim } of of("words").slice(0, 200)) {
      const { statementEn, statementZh, quote } = claims.at(claim);
      const all = [statementEn, statementZh, quote].join(" ");
      expect(text.split(" ").every((word) => all.includes(word) || !/^[a-z]+$/i.test(word))).toBe(true);
    }
  });

  test("for a phrase are between quotation marks, and the phrase is in the claim", () => {
    for (const { text, claim } of of("phrase")) {
      const { statementEn, statementZh, quote } = claims.at(claim);
      expect([statementEn, statementZh, quote].join(" ")).toContain(text.slice(1, -1));
    }
  });
});
