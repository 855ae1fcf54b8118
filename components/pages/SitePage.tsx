import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/Notice";
import { Paragraphs } from "@/components/ui/Paragraphs";
import type { Locale } from "@/lib/i18n/routing";
import { PageFoot } from "./PageFoot";
import { PageWords } from "./PageWords";

type PageVersion = Parameters<typeof PageFoot>[0]["text"];
/** Pages of which the software has nothing of its own to show below the text. */
type Plain = "about" | "funding" | "sources" | "people" | "contact" | "privacy";

/** A page on which the site says who is behind it; until somebody wrote it, what the software says of itself. */
export async function SitePage(props: {
  locale: Locale;
  page: Plain;
  text: PageVersion | null;
  children?: ReactNode;
}) {
  const { locale, page, text } = props;
  const t = await getTranslations({ locale, namespace: "pages" });
  const isWritten = text !== null && Boolean(text.textEn || text.textZh);
  return (
    <>
      <h1>{t(`title.${page}`)}</h1>
      {!isWritten && (
        <Notice>
          <p>{t("notYet")}</p>
        </Notice>
      )}
      <div className="prose">
        {isWritten ? <PageWords locale={locale} text={text} /> : <Paragraphs text={t(`default.${page}`)} />}
      </div>
      {props.children}
      {text && <PageFoot locale={locale} text={text} />}
    </>
  );
}
