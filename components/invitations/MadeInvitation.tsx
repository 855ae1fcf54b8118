"use client";

import { useTranslations } from "next-intl";
import { CopyField } from "@/components/ui/CopyField";
import { Notice } from "@/components/ui/Notice";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";

type Props = { locale: Locale; token: string; expiresAt: Date; mailedTo: string | null };

/** The link of a new invitation: the only time that it can be seen. */
export function MadeInvitation({ locale, token, expiresAt, mailedTo }: Props) {
  const t = useTranslations("accounts");
  const date = formatPartialDate(dayOf(expiresAt), locale);
  return (
    <Notice tone="good" title={t("invite.made")}>
      <p>{mailedTo ? t("invite.mailed", { email: mailedTo, date }) : t("invite.copyHint", { date })}</p>
      <CopyField
        id="invitation-link"
        label={t("invite.link")}
        value={window.location.origin + href(locale, `/invitation/${token}`)}
        copy={t("invite.copy")}
        copied={t("invite.copied")}
      />
    </Notice>
  );
}
