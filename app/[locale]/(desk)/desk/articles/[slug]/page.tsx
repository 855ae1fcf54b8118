import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AnnotatePage } from "@/components/claims/annotate/AnnotatePage";
import { requireActor } from "@/lib/auth/require";
import { articleToAnnotate, currentArticleSlug, mentionsOn, restoredDraft } from "@/lib/claims/queries";
import { ratedSentences } from "@/lib/claims/suggestions.queries";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { waitingMarks } from "@/lib/proposals/marks.queries";
import { speakersIn } from "@/lib/speakers/queries";

type Props = { params: Promise<{ locale: string; slug: string }> };

const read = cache(articleToAnnotate);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  await requireActor(locale, "annotate");
  const found = await read((await params).slug);
  const t = await getTranslations({ locale, namespace: "claims" });
  return found ? { title: t("annotate.title", { title: found.article.title }) } : {};
}

export default async function AnnotateArticle({ params }: Props) {
  const locale = await pageLocale(params);
  const me = await requireActor(locale, "annotate");
  const { slug } = await params;
  const found = await read(slug);
  if (found) {
    const { article, version } = found;
    const marks = mentionsOn(version.id);
    const [named, rated, mentions, waiting, draft] = await Promise.all([
      speakersIn(version.text),
      ratedSentences(version, article.lang),
      marks,
      marks.then((all) =>
        waitingMarks(
          version.id,
          all.map(({ id }) => id),
        ),
      ),
      restoredDraft(me, article.id, version),
    ]);
    return (
      <AnnotatePage
        locale={locale}
        me={me}
        {...found}
        named={named}
        rated={rated}
        mentions={mentions}
        waiting={waiting}
        draft={draft}
      />
    );
  }
  const moved = await currentArticleSlug(slug);
  if (!moved) notFound();
  redirect(href(locale, `/desk/articles/${moved}`));
}
