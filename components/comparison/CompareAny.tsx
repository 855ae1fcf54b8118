"use client";

import { useTranslations } from "next-intl";
import styles from "@/components/rewordings/Rewording.module.css";
import { Button } from "@/components/ui/Button";
import { Select } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { useRouter } from "@/lib/i18n/navigation";
import { proposeRewordingAction } from "@/lib/rewordings/actions";

/** Any two wordings of a promise, chosen from lists: not only those that follow on each other. */
export function CompareAny({ wordings }: { wordings: { id: string; label: string }[] }) {
  const t = useTranslations("promises.page");
  const told = useTranslations("promises.rewording.told");
  const router = useRouter();
  const { state, onSubmit, pending } = useSend(
    proposeRewordingAction,
    ({ rewordingId }) => router.push(`/desk/rewordings/${rewordingId}`),
    { words: told("compared"), at: "to-decide" },
  );
  const { notice, error } = useRefusal(state);
  const last = wordings.at(-1)?.id;
  const choice = (name: "earlierClaimId" | "laterClaimId", label: string, chosen: string | undefined) => (
    <Select name={name} label={label} defaultValue={chosen} error={error(name)}>
      {wordings.map((wording) => (
        <option key={wording.id} value={wording.id}>
          {wording.label}
        </option>
      ))}
    </Select>
  );
  return (
    <form onSubmit={onSubmit}>
      <div className={styles.compare}>
        {choice("earlierClaimId", t("earlier"), wordings[0]?.id)}
        {choice("laterClaimId", t("later"), last)}
        <Button type="submit" look="quiet" isBusy={pending}>
          {t("compare")}
        </Button>
      </div>
      {notice}
    </form>
  );
}
