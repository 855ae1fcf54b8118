import { randomUUID } from "node:crypto";
import { Converter } from "opencc-js";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { Lang } from "@/lib/generated/prisma/enums";
import { stopThreads } from "@/lib/threadPool";
import { makeArticle, makeUser } from "@/prisma/testing/factories";
import { importAlone, readingOf } from "@/prisma/testing/imports";
import { doJobs } from "@/prisma/testing/suggestions";
import { articleKnownAs } from "../queries";
import type { OpenedImport } from "../schema";
import { pairs, TEMPLATES } from "./fixtures/pairs";
import { sketchArticles } from "./mutations";
import { articleLike } from "./queries";

const ASKER = "192.0.2.1";
afterAll(() => stopThreads());

async function save(input: OpenedImport) {
  const saved = await importAlone(await makeUser("editor"), input);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.value;
}
const imported = (text: string, lang: Lang) =>
  save({ as: "article", reading: readingOf(text), title: `Title ${randomUUID()}`, lang });

/** Words that no other test's text has, so that only this one's are found. */
function own(text: string, lang: Lang): string {
  const mark = randomUUID().replace(/\d/gu, "x").split("-").join("");
  return lang === "en"
    ? text.replaceAll("bridge", `bridge${mark}`).replaceAll("the ", `the${mark} `)
    : text.replaceAll("桥", `桥${mark}`).replaceAll("，", `，${mark}`);
}

test.each(["en", "zh"] as const)(
  "an edited copy is found with what changed, by its latest text (%s)",
  async (lang) => {
    const edits = pairs().filter(
      (pair) => pair.lang === lang && pair.isVersion && pair.name.includes("figure"),
    );
    const [edited] = edits;
    if (!edited) throw new Error("no pair");
    const [mark, text] = [randomUUID(), own(edited.earlier, lang)];
    const { articleId } = await imported(text, lang);
    await doJobs();
    const figure = lang === "en" ? ["£14 million", "£17 million"] : ["1400万", "1700万"];
    const copy = text.replace(figure[0] ?? "", figure[1] ?? "");
    const like = await articleLike(readingOf(copy), ASKER);
    expect(like).toMatchObject({ articleId, lang, same: 8, of: 9, more: 0 });
    expect(like?.importedOn).toBe(new Date().toISOString().slice(0, 10));
    expect(like?.changes[0]?.words?.some(({ op }) => op === "removed")).toBe(true);

    // Somebody else saves it meanwhile: it is compared with that, whether or not the keys are made anew.
    expect(await save({ as: "version", reading: readingOf(copy), articleId })).toMatchObject({ number: 2 });
    expect(await articleLike(readingOf(copy), ASKER)).toMatchObject({
      articleId,
      same: 9,
      of: 9,
      changes: [],
    });
    expect(await articleKnownAs(readingOf(`${copy} `), { id: articleId })).toMatchObject({
      outcome: "unchanged",
    });
    const again = { as: "version", reading: readingOf(`${copy} `), articleId } as const;
    expect(await save(again)).toMatchObject({ outcome: "unchanged", number: 2 });
    await doJobs();
    const more = `${copy}\n${mark}`;
    expect(await articleLike(readingOf(more), ASKER)).toMatchObject({ articleId, same: 9, of: 10 });
  },
);

test("a copy in traditional characters is found, also by keys that an earlier version of Stet made", async () => {
  const [edited] = pairs().filter((pair) => pair.lang === "zh" && pair.isVersion);
  const text = own(edited?.earlier ?? "", "zh");
  const copy = Converter({ from: "cn", to: "tw" })(text);
  const { article } = await makeArticle(text, { lang: "zh" });
  await sketchArticles();
  await db().textSketch.update({ where: { articleId: article.id }, data: { made: 1, keys: [] } });
  expect(await articleLike(readingOf(copy), ASKER)).toBeNull();
  await sketchArticles();
  const like = await articleLike(readingOf(copy), ASKER);
  expect(like).toMatchObject({ articleId: article.id, same: 9, of: 9, changes: [] });
});

test("texts of one template, stories on one event and short texts are not offered", async () => {
  for (const lang of ["en", "zh"] as const) {
    const [first = "", ...others] = TEMPLATES[lang];
    for (const text of others) await makeArticle(text, { lang });
    await sketchArticles();
    expect(await articleLike(readingOf(first), ASKER)).toBeNull();
  }
  for (const { earlier, later, lang } of pairs().filter(({ name }) => name.includes("one event"))) {
    await makeArticle(later, { lang });
    await sketchArticles();
    expect(await articleLike(readingOf(earlier), ASKER)).toBeNull();
  }
  await makeArticle("A headline\nA paragraph.");
  await sketchArticles();
  expect(await articleLike(readingOf("A headline\nA paragraph. More."), ASKER)).toBeNull();
});

test("among twenty texts of its template the one it was edited from is found", async () => {
  const [text = "", ...others] = TEMPLATES.en.map((one) => own(one, "en").replaceAll("Town", "Mytown"));
  const { article } = await makeArticle(text);
  for (const one of others) await makeArticle(one);
  await sketchArticles();
  const copy = `${text}\nCorrection: the wind was given wrongly.`;
  expect(await articleLike(readingOf(copy), ASKER)).toMatchObject({ articleId: article.id, same: 7, of: 8 });
});

test("keys are made of texts that have none or others, once, and of no earlier version", async () => {
  const { article, version } = await makeArticle(own(TEMPLATES.en[0] ?? "", "en"));
  await sketchArticles();
  const row = () => db().textSketch.findUniqueOrThrow({ where: { articleId: article.id } });
  const made = await row();
  expect(made).toMatchObject({ versionId: version.id });
  expect(made.keys.length).toBeGreaterThan(10);
  await db().textSketch.update({ where: { articleId: article.id }, data: { made: 0, keys: [] } });
  await sketchArticles();
  expect(await row()).toEqual(made);
  const { text, publishedText, rawHash, encoding, extractorVersion, createdById, capturedAt } = version;
  const next = { text, publishedText, rawHash, encoding, extractorVersion, createdById, capturedAt };
  const second = await db().articleVersion.create({
    data: { ...next, articleId: article.id, number: 2, blocks: [], notes: [] },
  });
  await Promise.all([sketchArticles(), sketchArticles()]);
  expect(await row()).toMatchObject({ versionId: second.id, keys: made.keys });
});
