import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Role } from "@/lib/generated/prisma/enums";
import { sha256 } from "@/lib/hash";
import { purposeOf } from "@/lib/secondFactor/check.mutations";
import { newSecret } from "@/lib/secondFactor/code";
import { encrypt } from "@/lib/secretBox";

/** Rows for tests against the real database: each call makes new ones, so that tests do not meet. */

export async function makeUser(
  role: Role | null,
  overrides: Partial<Prisma.UserUncheckedCreateInput> = {},
): Promise<Actor> {
  const name = `${role ?? "reader"}-${randomUUID().slice(0, 8)}`;
  const user = await db().user.create({ data: { email: `${name}@example.org`, name, role, ...overrides } });
  return { id: user.id, name: user.name, role: user.role };
}

/** Gives a person a second factor; the result is its secret, which their app would know. */
export async function protect({ id: userId }: { id: string }): Promise<string> {
  const secret = newSecret();
  const data = { userId, secret: encrypt(purposeOf(userId), secret, env().NEXTAUTH_SECRET) };
  await db().secondFactor.create({ data: { ...data, confirmedAt: new Date() } });
  return secret;
}

export async function makeSpeaker(overrides: Partial<Prisma.SpeakerUncheckedCreateInput> = {}) {
  const slug = `speaker-${randomUUID()}`;
  return db().speaker.create({ data: { slug, kind: "person", nameEn: slug, ...overrides } });
}

/** A claim in any state; its author and speaker are made with it unless they are given. */
export async function makeClaim(overrides: Partial<Prisma.ClaimUncheckedCreateInput> = {}) {
  const slug = `claim-${randomUUID()}`;
  const createdById = overrides.createdById ?? (await makeUser("editor")).id;
  const speakerId = overrides.speakerId ?? (await makeSpeaker()).id;
  return db().claim.create({
    data: {
      slug,
      kind: "event",
      status: "open",
      statementEn: `Statement of ${slug}.`,
      quote: "in exactly these words",
      quoteLang: "en",
      ...overrides,
      createdById,
      speakerId,
    },
  });
}

/** An article with one version whose reading text is `text`, one paragraph a line. */
export async function makeArticle(text: string, overrides: Partial<Prisma.ArticleUncheckedCreateInput> = {}) {
  const slug = `article-${randomUUID()}`;
  const createdById = overrides.createdById ?? (await makeUser("editor")).id;
  let at = 0;
  const blocks = text.split("\n").map((line) => {
    const start = at;
    at += [...line].length + 1;
    return { kind: "paragraph", start, end: at - 1 };
  });
  const article = await db().article.create({
    data: { slug, title: slug, lang: "en", importedFrom: "text", ...overrides, createdById },
  });
  const version = await db().articleVersion.create({
    data: {
      articleId: article.id,
      number: 1,
      rawHash: sha256(text),
      text,
      publishedText: text,
      blocks,
      notes: [],
      encoding: "utf-8",
      extractorVersion: "test",
      capturedAt: new Date(),
      createdById,
    },
  });
  return { article, version };
}
