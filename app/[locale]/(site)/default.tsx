import type { Metadata } from "next";
import { Missing, missingMetadata } from "@/components/site/Missing";
import { pageLocale } from "@/lib/i18n/page";

export const dynamic = "force-static";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return missingMetadata(await pageLocale(params));
}

/**
 * The slots beside it answer every address in a language. Without this file Next would take the pages of the
 * desk for unfinished pages of this group, and refuse to start.
 */
export default async function NoSuchPage({ params }: Props) {
  return <Missing locale={await pageLocale(params)} />;
}
