import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { Locale } from "@/lib/i18n/routing";
import { NotFound } from "./NotFound";

function NoSuchPage(): never {
  notFound();
}

/**
 * What a cached page returns when there is nothing at its address. Thrown by the page itself, `notFound()` sends an
 * empty document that only a script fills in; thrown within a boundary it sets the status to 404 all the same, and
 * the page around the boundary is sent whole.
 */
export function Missing({ locale }: { locale: Locale }) {
  return (
    <Suspense fallback={<NotFound locale={locale} />}>
      <NoSuchPage />
    </Suspense>
  );
}

export async function missingMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "site" });
  return { title: t("notFound.title"), robots: { index: false } };
}
