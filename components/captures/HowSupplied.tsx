import { getTranslations } from "next-intl/server";
import { LoggedAt } from "@/components/ui/LoggedAt";
import type { Locale } from "@/lib/i18n/routing";
import { ElsewhereLink } from "./ElsewhereLink";

type Supplied = {
  suppliedHow: string | null;
  elsewhereUrl: string | null;
  statedUrl: string | null;
  statedAt: Date | null;
};

/** How a supplied copy was come by: in the words of whoever supplied it, and as the file says of itself. */
export async function HowSupplied({ locale, copy }: { locale: Locale; copy: Supplied }) {
  const t = await getTranslations({ locale, namespace: "captures" });
  return (
    <>
      {copy.suppliedHow && <p className="small">{t("how", { how: copy.suppliedHow })}</p>}
      <Stated locale={locale} copy={copy} />
      {copy.elsewhereUrl && (
        <p className="small">
          <ElsewhereLink locale={locale} url={copy.elsewhereUrl} />
        </p>
      )}
    </>
  );
}

async function Stated({ locale, copy }: { locale: Locale; copy: Supplied }) {
  const t = await getTranslations({ locale, namespace: "captures" });
  const { statedUrl: url, statedAt } = copy;
  const at = () => statedAt && <LoggedAt locale={locale} at={statedAt} />;
  if (!url && !statedAt) return null;
  return (
    <p className="by small">
      {!url
        ? t.rich("statedOn", { at })
        : statedAt
          ? t.rich("statedBoth", { url, at })
          : t("stated", { url })}
    </p>
  );
}
