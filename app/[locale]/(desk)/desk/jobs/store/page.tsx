import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DamagedCopies } from "@/components/captures/DamagedCopies";
import { StoreFigures } from "@/components/captures/StoreFigures";
import { ActionButton } from "@/components/ui/ActionButton";
import { Pager } from "@/components/ui/Pager";
import { requireActor } from "@/lib/auth/require";
import { verifyCopiesAction } from "@/lib/captures/actions";
import { damagedFilter } from "@/lib/captures/schema";
import { damagedBlobs, storeState } from "@/lib/captures/store.queries";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";

type Props = PageProps<"/[locale]/desk/jobs/store">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "captures.store" });
  return { title: t("title") };
}

/** The store of copies: how much it holds, when it was verified, and what is wrong with it. */
export default async function CopyStore({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale, "manage_jobs");
  const t = await getTranslations({ locale, namespace: "captures.store" });
  const { after } = damagedFilter.parse(await searchParams);
  const [state, { rows, next }] = await Promise.all([storeState(), damagedBlobs(after)]);
  const path = (from?: string) => href(locale, `/desk/jobs/store${from ? `?after=${from}` : ""}`);
  return (
    <>
      <p className="by">
        <a href={href(locale, "/desk/jobs")}>{t("jobs")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="by">{t("lead")}</p>
      <StoreFigures locale={locale} state={state} />
      {state.isVerifying ? (
        <p id="verifying">{t("verifying")}</p>
      ) : (
        <div className="buttons">
          <ActionButton
            action={verifyCopiesAction}
            values={{}}
            look="quiet"
            outcome={{ words: t("verifying"), at: "verifying" }}
          >
            {t("verify")}
          </ActionButton>
        </div>
      )}
      <h2>{t("damaged")}</h2>
      {rows.length === 0 ? (
        <p className="soft">{t(state.latest ? "undamaged" : "unverified")}</p>
      ) : (
        <DamagedCopies locale={locale} rows={rows} />
      )}
      <Pager locale={locale} newer={after ? path() : null} older={next && path(next)} />
    </>
  );
}
