import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Attempt } from "@/components/captures/Attempt";
import styles from "@/components/captures/Copies.module.css";
import { requireActor } from "@/lib/auth/require";
import { copyForDesk } from "@/lib/captures/queries";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";

type Props = PageProps<"/[locale]/desk/sources/[id]/copies/[copy]">;

const named = z.object({ id: z.uuid(), copy: z.uuid() });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "captures" });
  return { title: t("one.title") };
}

/** One copy of a source, with all that was read in it. */
export default async function Copy({ params }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const asked = named.safeParse(await params);
  const copy = asked.success ? await copyForDesk(asked.data.id, asked.data.copy) : null;
  if (!copy) notFound();
  const t = await getTranslations({ locale, namespace: "captures.one" });
  const { source, text, isCut } = copy;
  const lang = source.lang ? LANGUAGE_TAG[source.lang] : undefined;
  return (
    <>
      <p className="by">
        <a href={href(locale, `/desk/sources/${source.id}`)} lang={lang}>
          {source.title}
        </a>
      </p>
      <h1>{t("title")}</h1>
      <ul className={styles.list}>
        <Attempt locale={locale} attempt={{ ...copy, reading: null }} now={new Date()} canCancel={false} />
      </ul>
      <h2>{t("read")}</h2>
      {text ? (
        <p className={styles.whole} lang={lang ?? "und"}>
          {text}
        </p>
      ) : (
        <p className="soft">{t("unread")}</p>
      )}
      {isCut && <p className="soft">{t("cut")}</p>}
    </>
  );
}
