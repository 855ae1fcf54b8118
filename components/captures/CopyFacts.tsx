import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LoggedAt } from "@/components/ui/LoggedAt";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { CopyPage } from "@/lib/site/copy.queries";
import styles from "./CopyPage.module.css";

type Props = { locale: Locale; copy: CopyPage };

/** Where a copy came from, when, and who asked for it. */
export async function CopyFacts({ locale, copy }: Props) {
  const t = await getTranslations({ locale, namespace: "captures.copy" });
  const words = await getTranslations({ locale, namespace: "captures" });
  const by = t(copy.isAsked ? "byEditor" : "byProgram");
  const isSupplied = copy.suppliedAs !== null;
  const ended = copy.httpStatus === null ? "ended" : "fetched";
  return (
    <dl className={styles.facts}>
      {!isSupplied && (
        <Fact name={t("asked")}>
          <LoggedAt locale={locale} at={copy.askedAt} /> {by}
        </Fact>
      )}
      <Fact name={t(isSupplied ? "suppliedOn" : ended)}>
        <LoggedAt locale={locale} at={copy.finishedAt} /> {isSupplied && by}
        {copy.suppliedAs && `\u00a0· ${words(`kind.${copy.suppliedAs}`)}`}
      </Fact>
      <Way locale={locale} copy={copy} />
      {copy.httpStatus !== null && (
        <Fact name={t("answer")}>{words("status", { status: String(copy.httpStatus) })}</Fact>
      )}
      {copy.decodedSize !== null && (
        <Fact name={t("kind")}>{t("bytes", { kind: copy.mediaType ?? "?", size: copy.decodedSize })}</Fact>
      )}
      {copy.suppliedHow && <Fact name={t("how")}>{copy.suppliedHow}</Fact>}
      {copy.fileName && <Fact name={t("file")}>{copy.fileName}</Fact>}
      {copy.elsewhereUrl && (
        <Fact name={t("elsewhere")}>
          <a href={copy.elsewhereUrl} rel="nofollow">
            {t("elsewhereLink")}
          </a>
        </Fact>
      )}
      <SameAndRead locale={locale} copy={copy} />
    </dl>
  );
}

/** The address, and the way from it to where the answer came from. */
async function Way({ locale, copy }: Props) {
  const t = await getTranslations({ locale, namespace: "captures.copy" });
  const { address, finalUrl, redirects } = copy;
  const way = finalUrl && finalUrl !== address ? [...redirects, finalUrl] : redirects;
  return (
    <>
      {address && (
        <Fact name={t("address")}>
          <a href={address} rel="nofollow">
            {address}
          </a>
        </Fact>
      )}
      {way.length > 0 && (
        <Fact name={t("way")}>
          <ol>
            {way.map((one, nth) => (
              <li key={way.slice(0, nth + 1).join(" ")}>{one}</li>
            ))}
          </ol>
        </Fact>
      )}
    </>
  );
}

async function SameAndRead({ locale, copy }: Props) {
  const t = await getTranslations({ locale, namespace: "captures.copy" });
  const { revisitOf, readings } = copy;
  const isRead = readings.some(({ kind }) => kind !== "unread");
  const pages = readings.find((reading) => Array.isArray(reading.pages))?.pages;
  return (
    <>
      {revisitOf?.finishedAt && (
        <Fact name={t("same")}>
          <a href={href(locale, `/copies/${revisitOf.id}`)}>
            {t("dated", { date: formatPartialDate(dayOf(revisitOf.finishedAt), locale) })}
          </a>
        </Fact>
      )}
      {readings.length > 0 && (
        <Fact name={t("read")}>
          {isRead
            ? readings.map(({ kind, extractorVersion: version }) => t("reader", { kind, version })).join("; ")
            : t("unread")}
          {Array.isArray(pages) && ` (${t("pages", { count: pages.length })})`}
        </Fact>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
