import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { CompareForm } from "@/components/comparison/CompareForm";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { messages } from "@/lib/messages";

/** The answer belongs to whoever pasted the words, so this page is never cached. */
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/compare">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "compare" });
  return { title: t("title"), description: t("lead"), ...(await pageMetadata(locale, "/compare")) };
}

/** Anyone pastes two wordings and sees what the program reads in them. */
export default async function ComparePage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "compare" });
  const documents = await getTranslations({ locale, namespace: "documents" });
  const { compare, record, promises } = messages[locale];
  const { none, term, effect, promise, rewording, told } = record;
  const words = {
    compare,
    record: {
      told,
      none,
      term,
      effect,
      promise: { term: promise.term, effect: promise.effect },
      rewording: { toWords: rewording.toWords },
    },
    promises: { reasons: promises.reasons },
  };
  return (
    <>
      <h1>{t("title")}</h1>
      <NextIntlClientProvider locale={locale} messages={words}>
        <CompareForm locale={locale} />
      </NextIntlClientProvider>
      <p className="more">
        <a href={href(locale, "/compare/documents")}>{documents("link")}</a>
      </p>
      <h2>{t("programs")}</h2>
      <p>
        {t.rich("programsBody", {
          code: (text) => <code>{text}</code>,
          a: (text) => <a href="/api/openapi.json">{text}</a>,
        })}
      </p>
    </>
  );
}
