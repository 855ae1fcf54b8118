import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/ActionButton";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { type Actor, can } from "@/lib/auth/can";
import { confirmMentionAction } from "@/lib/claims/actions";
import { isSurePlace } from "@/lib/claims/surePlace";
import type { WordsBefore } from "@/lib/claims/wordsBefore.queries";
import type { Anchoring } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { diffForPage } from "@/lib/site/comparedForPage";
import { doubtAbout } from "./doubt";
import { OldAndNew } from "./OldAndNew";

type Props = {
  locale: Locale;
  actor: Actor;
  /** Whether readers see the claim. */
  isPublic: boolean;
  mention: {
    id: string;
    exact: string;
    anchoring: Anchoring;
    confirmedAt: Date | null;
    before: WordsBefore | null;
    carriedTo: { claim: { slug: string; statementEn: string | null; statementZh: string | null } }[];
    articleVersion: { number: number; article: { slug: string; title: string; lang: Locale } };
  };
};

/** What is to be said of a place at which a claim stands no longer, or not for certain; nothing of any other. */
export async function UnsurePlace({ locale, actor, isPublic, mention }: Props) {
  if (isSurePlace(mention)) return null;
  const t = await getTranslations({ locale, namespace: "claims.place" });
  const { anchoring, articleVersion, before } = mention;
  const { number, article } = articleVersion;
  const [reworded] = mention.carriedTo;
  if (reworded) {
    return (
      <p className="small">
        {t("reworded", { number })}{" "}
        <a href={href(locale, `/desk/claims/${reworded.claim.slug}`)}>
          <LocalText locale={locale} value={localized(locale, reworded.claim, "statement")} />
        </a>
      </p>
    );
  }
  if (anchoring === "orphan") {
    return (
      <p className="small">
        {t("lost", { number })} <a href={href(locale, `/desk/articles/${article.slug}`)}>{t("find")}</a>
      </p>
    );
  }
  const mayConfirm = can(actor, isPublic ? "decide_proposal" : "annotate");
  return (
    <Notice tone="warn" title={t("toConfirm")}>
      <p>{t(doubtAbout(mention, isPublic), { number })}</p>
      {before && <Changed locale={locale} mention={mention} before={before} />}
      {mayConfirm ? (
        <ActionButton
          action={confirmMentionAction}
          values={{ mentionId: mention.id }}
          look="quiet"
          outcome={{ words: t("confirmed"), at: "places" }}
          name={t("confirmIn", { title: article.title })}
        >
          {t("confirm")}
        </ActionButton>
      ) : (
        <p className="small soft">{t("reviewerConfirms")}</p>
      )}
    </Notice>
  );
}

async function Changed(props: Pick<Props, "locale" | "mention"> & { before: WordsBefore }) {
  const { locale, mention, before } = props;
  const t = await getTranslations({ locale, namespace: "claims.place" });
  const { number, article } = mention.articleVersion;
  const words = (quote: string) => ({ quote, quoteLang: article.lang });
  return (
    <OldAndNew
      was={{ label: t("version", { number: before.number }), text: before.exact }}
      is={{ label: t("version", { number }), text: mention.exact }}
      lang={article.lang}
      locale={locale}
      ops={await diffForPage(words(before.exact), words(mention.exact))}
    />
  );
}
