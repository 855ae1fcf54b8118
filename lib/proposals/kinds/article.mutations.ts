import { formValues } from "@/lib/articles/formValues";
import { lockArticleToChange, putDetails } from "@/lib/articles/mutations";
import { articleDraftKey, changedArticle } from "@/lib/articles/schema";
import { partialDateInput } from "@/lib/dates";
import { done, refuse } from "@/lib/errors";
import { defineKind } from "../kind";
import type { Words } from "../words";

type Typed = Record<"title" | "publisher" | "author" | "publishedOn" | "lang" | "url", string | undefined>;

const wordsOf = ({ title, publisher, author, publishedOn, lang, url }: Typed): Words => ({
  title: title || null,
  publisher: publisher || null,
  author: author || null,
  publishedOn: publishedOn || null,
  lang: lang || null,
  url: url || null,
});

export const detailsKind = defineKind({
  verb: "import_article",
  schema: changedArticle,
  draft: ({ articleId }) => articleDraftKey(articleId),
  lock: (tx, input) => lockArticleToChange(tx, input),
  read: async (tx, { publishedOn, ...input }) => {
    const row = await tx.article.findUnique({ where: { id: input.articleId } });
    if (!row) return refuse("not_found");
    const { publisher, author, url } = input;
    const written = publishedOn && partialDateInput(publishedOn);
    return done({
      subject: { type: "article", id: row.id },
      isPublic: row.publicSince !== null,
      revision: row.revision,
      before: wordsOf(formValues(row)),
      after: wordsOf({ ...input, publisher, author, url, publishedOn: written }),
      theirs: formValues(row),
    });
  },
  apply: async (tx, input) => {
    const row = await tx.article.findUniqueOrThrow({ where: { id: input.articleId } });
    const put = await putDetails(tx, row, input);
    return put.ok ? done([put.value]) : put;
  },
});
