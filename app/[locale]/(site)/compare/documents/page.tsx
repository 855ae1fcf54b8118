import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { DocumentsForm } from "@/components/comparison/documents/DocumentsForm";
import { currentActor } from "@/lib/auth/actor";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { messages } from "@/lib/messages";

/** The answer belongs to whoever pasted the texts, so this page is never cached. */
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/compare/documents">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "documents" });
  return { title: t("title"), description: t("lead"), ...(await pageMetadata(locale, "/compare/documents")) };
}

/** Anyone pastes two versions of a document and sees what the later one says otherwise. */
export default async function CompareDocumentsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "documents" });
  const { documents, errors, record } = messages[locale];
  const { none, term, effect, promise, told } = record;
  const words = {
    documents,
    errors,
    record: { none, term, effect, told, promise: { term: promise.term, effect: promise.effect } },
    promises: { reasons: messages[locale].promises.reasons },
  };
  return (
    <>
      <h1>{t("title")}</h1>
      <NextIntlClientProvider locale={locale} messages={words}>
        <DocumentsForm locale={locale} mayFetch={(await currentActor()) !== null} />
      </NextIntlClientProvider>
      <h2>{t("programs")}</h2>
      <p>
        {t.rich("programsBody", {
          code: (text) => <code>{text}</code>,
          a: (text) => <a href="/api/openapi.json">{text}</a>,
        })}
      </p>
      <p>
        <a href={href(locale, "/compare")}>{t("wordings")}</a>
      </p>
    </>
  );
}
