import { getTranslations } from "next-intl/server";
import type { ButtonLook } from "@/components/ui/Button";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import type { Locale } from "@/lib/i18n/routing";
import { takeAwayAction } from "@/lib/proposals/actions";
import type { ShownProposal } from "@/lib/proposals/queries";
import type { What } from "@/lib/proposals/schema";
import { ProposeButton } from "./ProposeButton";
import { WaitingChange } from "./WaitingChange";

type Props = {
  locale: Locale;
  what: What;
  /** What the kind of change is told. */
  values: Record<string, string | number | readonly string[]>;
  button: string;
  name?: string;
  title: string;
  look?: ButtonLook;
  /** Whether this person may take it away at once. */
  canTakeAway?: boolean;
  /** The same change where somebody has proposed it: it is not asked for twice. */
  waiting?: ShownProposal | undefined;
};

/** A button that proposes a change with a reason; beside it, for an admin, one that takes something away at once. */
export async function ProposeDialog({ locale, what, values, canTakeAway, waiting, ...words }: Props) {
  const t = await getTranslations({ locale, namespace: "proposals" });
  const sent = { what, ...values };
  return (
    <>
      {waiting ? (
        <WaitingChange locale={locale} proposal={waiting} />
      ) : (
        <ProposeButton
          values={sent}
          lead={t("form.hint")}
          submit={t("form.propose")}
          reasons={[{ name: "reason", label: t("form.reason") }]}
          at="proposals"
          {...words}
        />
      )}
      {canTakeAway && (
        <ReasonDialog
          action={takeAwayAction}
          values={sent}
          look="plain"
          button={t("atOnce.button")}
          name={words.name && `${t("atOnce.button")}: ${words.name}`}
          title={t("atOnce.title")}
          lead={t("atOnce.lead")}
          reasons={[{ name: "reason", label: t("atOnce.reason") }]}
          outcome={{ words: t("atOnce.told"), at: "proposals" }}
        />
      )}
    </>
  );
}
