import { getTranslations } from "next-intl/server";
import { LoggedAt } from "@/components/ui/LoggedAt";
import type { Locale } from "@/lib/i18n/routing";
import type { OwnSecondFactor } from "@/lib/secondFactor/queries";
import { ConfirmForm } from "./ConfirmForm";
import { ProtectedForm } from "./ProtectedForm";
import { QrCode } from "./QrCode";
import styles from "./SecondFactor.module.css";
import { StartForm } from "./StartForm";

type Props = { locale: Locale; own: OwnSecondFactor; to: string };

/** A person's own second factor: how to set it up, and once it is, how to look after it. */
export async function SecondFactor({ locale, own, to }: Props) {
  const t = await getTranslations({ locale, namespace: "secondFactor" });
  if (own.state === "none")
    return (
      <>
        <p id="second-factor">{t("start.lead")}</p>
        <StartForm />
      </>
    );
  if (own.state === "pending")
    return (
      <ConfirmForm to={to}>
        <p id="second-factor">{t("confirm.lead")}</p>
        <QrCode text={own.address} label={t("confirm.qr")} />
        <p>
          {t("confirm.key")} <code className={styles.key}>{own.key}</code>
        </p>
      </ConfirmForm>
    );
  return (
    <>
      <p>
        {t.rich("on.since", { at: () => <LoggedAt locale={locale} at={own.since} /> })}{" "}
        {t("on.codesLeft", { count: own.codesLeft })}
      </p>
      <ProtectedForm to={to} />
    </>
  );
}
