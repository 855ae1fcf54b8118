import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { HowToCheck, ProofSteps } from "@/components/audit/ProofSteps";
import { Missing, missingMetadata } from "@/components/site/Missing";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { type Provable, proofRequest } from "@/lib/audit/proof";
import { siteUrl } from "@/lib/env";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import type { Locale } from "@/lib/i18n/routing";
import { pageTitle } from "@/lib/site/pageTitle.queries";
import { publicProof } from "@/lib/site/proof.queries";

export const dynamic = "force-static";

type Props = PageProps<"/[locale]/proof/[kind]/[id]">;

const read = cache(publicProof);

async function asked(params: Props["params"]) {
  const request = proofRequest.safeParse(await params);
  if (!request.success) return null;
  const { kind, id } = request.data;
  const found = await read(kind, id);
  return found && { ...found, kind, id };
}

async function whatOf(locale: Locale, { kind, version }: { kind: Provable; version: number }) {
  const t = await getTranslations({ locale, namespace: "proof" });
  return kind === "verdict" ? t("verdict", { version }) : t(kind);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const found = await asked(params);
  if (!found) return missingMetadata(locale);
  const what = await whatOf(locale, found);
  const t = await getTranslations({ locale, namespace: "proof" });
  const of = await pageTitle(locale, found.path);
  return {
    title: of ? t("titleOf", { what, of: of.text }) : t("title", { what }),
    ...(await pageMetadata(locale, `/proof/${found.kind}/${found.id}`)),
    robots: { index: false },
  };
}

/** The proof that what a page shows stands in the log, as of when the page was made. */
export default async function ProofPage({ params }: Props) {
  const locale = await pageLocale(params);
  const found = await asked(params);
  if (!found) return <Missing locale={locale} />;
  const t = await getTranslations({ locale, namespace: "proof" });
  const { kind, id, path, proof } = found;
  const of = await pageTitle(locale, path);
  return (
    <article>
      <h1>{t("title", { what: await whatOf(locale, found) })}</h1>
      <p className="by">
        <a href={href(locale, path)}>{of ? <LocalText locale={locale} value={of} /> : t("back")}</a>
      </p>
      <p className="prose">{t("lead")}</p>
      {proof ? (
        <>
          <p>
            <a href={`/api/proof/${kind}/${id}`} download={`stet-proof-${id}.json`}>
              {t("download")}
            </a>
          </p>
          <ProofSteps locale={locale} proof={proof} />
          <HowToCheck locale={locale} address={`${siteUrl()}/log`} />
        </>
      ) : (
        <Notice tone="warn">
          <p>{t("none")}</p>
        </Notice>
      )}
    </article>
  );
}
