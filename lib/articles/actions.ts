"use server";

import { defineAction } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/actor";
import { remoteAddress } from "@/lib/auth/authenticate";
import { can } from "@/lib/auth/can";
import { env } from "@/lib/env";
import { done, refuse } from "@/lib/errors";
import { refreshed } from "@/lib/refresh";
import { seal } from "@/lib/seal";
import { articleLike } from "./like/queries";
import { changeArticle } from "./mutations";
import { articleKnownAs, articlesNamed, type OfferedArticle } from "./queries";
import { readImport } from "./readImport";
import { articleToRead, changedArticle, fullTextChoice, READING_SEAL, takenDown, typedTitle } from "./schema";
import { setFullText, takeDownText } from "./shown.mutations";

/** Reads an article and shows what it found; saves nothing. What was read comes back sealed, to be saved. */
export const readArticleAction = defineAction(articleToRead, async (actor, input) => {
  if (!can(actor, "import_article")) return refuse("forbidden");
  const read = await readImport(input, new Date(), await remoteAddress());
  if (!read.ok) return read;
  const { reading, candidates, otherLanguage, fields, origins, preview } = read.value;
  const found = await articleKnownAs(reading, { id: input.of, url: fields.url || undefined });
  const like = found || input.of ? null : await articleLike(reading, await remoteAddress());
  const known = found ?? (like && (await articleKnownAs(reading, { id: like.articleId })));
  const sealed = seal(READING_SEAL, reading, env().NEXTAUTH_SECRET);
  const { encoding } = reading;
  return done({ sealed, otherLanguage, fields, origins, known, like, encoding, candidates, preview });
});

export const changeArticleAction = defineAction(changedArticle, changeArticle);

export const setFullTextAction = defineAction(fullTextChoice, async (actor, input) =>
  refreshed(await setFullText(actor, input)),
);

export const takeDownTextAction = defineAction(takenDown, async (actor, input) =>
  refreshed(await takeDownText(actor, input)),
);

/** Articles to offer while somebody types; nothing for who may not see the desk. */
export async function findArticles(typed: string): Promise<OfferedArticle[]> {
  const title = typedTitle.safeParse(typed);
  if (!title.success || !can(await currentActor(), "read_desk")) return [];
  return articlesNamed(title.data);
}
