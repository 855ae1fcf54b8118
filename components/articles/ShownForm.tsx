"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { setFullTextAction, takeDownTextAction } from "@/lib/articles/actions";
import { FullText } from "@/lib/generated/prisma/enums";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";

type Props = { articleId: string; fullText: FullText; mayTakeDown: boolean };

/** What readers may see of the text: each other choice, and for an admin to take it down for good. */
export function ShownForm({ articleId, fullText, mayTakeDown }: Props) {
  const t = useTranslations("articles");
  const others = Object.values(FullText).filter((choice) => choice !== fullText);
  return (
    <div className="buttons">
      {others.map((choice) => (
        <ReasonDialog
          key={choice}
          action={setFullTextAction}
          values={{ articleId, fullText: choice }}
          button={t(`shown.set.${choice}`)}
          title={t(`shown.set.${choice}`)}
          lead={t(choice === "no" ? "shown.closeLead" : "shown.openLead")}
          reasons={[{ name: "reason", label: t("shown.reason"), hint: t("shown.reasonHint") }]}
          outcome={{ words: t(`shown.is.${choice}`), at: "shown" }}
        />
      ))}
      {mayTakeDown && (
        <ReasonDialog
          action={takeDownTextAction}
          values={{ articleId }}
          look="danger"
          button={t("shown.takeDown")}
          title={t("shown.takeDownTitle")}
          lead={t("shown.takeDownLead")}
          outcome={{ words: t("shown.is.down"), at: "shown" }}
          reasons={[
            { name: "reasonEn", label: t("shown.reasonEn"), lang: LANGUAGE_TAG.en },
            { name: "reasonZh", label: t("shown.reasonZh"), lang: LANGUAGE_TAG.zh },
          ]}
        />
      )}
    </div>
  );
}
