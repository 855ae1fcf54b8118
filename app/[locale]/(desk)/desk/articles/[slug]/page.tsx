import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AnnotatePage } from "@/components/claims/annotate/AnnotatePage";
import { AddressNow } from "@/components/ui/AddressNow";
import { AddressOnce } from "@/components/ui/AddressOnce";
import { requireActor } from "@/lib/auth/require";
import {
  articleToAnnotate,
  currentArticleSlug,
  mentionsOn,
  restoredDraft,
  withdrawnWords,
} from "@/lib/claims/queries";
import { markAgain } from "@/lib/claims/schema";
import { ratedSentences } from "@/lib/claims/suggestions.queries";
import { pageLocale } from "@/lib/i18n/page";
import { waitingMarks } from "@/lib/proposals/marks.queries";
import { followSlug } from "@/lib/slugs/queries";
import { speakerNamed, speakersIn } from "@/lib/speakers/queries";

type Props = PageProps<"/[locale]/desk/articles/[slug]">;

const read = cache((slug: string) => followSlug(slug, articleToAnnotate, currentArticleSlug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  await requireActor(locale, "annotate");
  const found = await read((await params).slug);
  const t = await getTranslations({ locale, namespace: "claims" });
  return found ? { title: t("annotate.title", { title: found.article.title }) } : {};
}

export default async function AnnotateArticle({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const me = await requireActor(locale, "annotate");
  const { slug } = await params;
  const found = await read(slug);
  if (!found) notFound();
  const { article, version } = found;
  const slugAgain = markAgain.parse(await searchParams).again;
  const marks = mentionsOn(version.id);
  const [named, publisher, rated, mentions, waiting, draft, again] = await Promise.all([
    speakersIn(version.text),
    article.publisher ? speakerNamed(article.publisher) : null,
    ratedSentences(version, article.lang),
    marks,
    marks.then((all) =>
      waitingMarks(
        version.id,
        all.map(({ id }) => id),
      ),
    ),
    restoredDraft(me, article.id, version),
    slugAgain ? withdrawnWords(slugAgain, article.id, version) : null,
  ]);
  return (
    <>
      <AddressNow slug={slug} now={article.slug} />
      {slugAgain && <AddressOnce />}
      <AnnotatePage
        locale={locale}
        me={me}
        {...found}
        named={named}
        publisher={publisher}
        rated={rated}
        mentions={mentions}
        waiting={waiting}
        draft={draft}
        again={again}
      />
    </>
  );
}
