"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Select } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { changeKindAction } from "@/lib/claims/actions";
import { claimKind, givenBy } from "@/lib/claims/schema";
import type { ClaimKind, GivenBy } from "@/lib/generated/prisma/enums";
import styles from "./Editor.module.css";

type Props = { claimId: string; revision: number; kind: ClaimKind; givenBy: GivenBy | null };

/** Says that a claim is of another kind, as long as no reader has seen it. */
export function KindForm(props: Props) {
  const t = useTranslations("verdicts.kind");
  const claims = useTranslations("claims");
  const record = useTranslations("record");
  const [kind, setKind] = useState(props.kind);
  const { state, onSubmit, pending } = useSend(changeKindAction, undefined, {
    words: t("told"),
    at: "claim-kind",
  });
  const refusal = useRefusal(state);
  return (
    <details className={styles.kind}>
      <summary>{t("change")}</summary>
      <form onSubmit={onSubmit} noValidate aria-label={t("change")}>
        {refusal.notice}
        <input type="hidden" name="claimId" value={props.claimId} />
        <input type="hidden" name="revision" value={props.revision} />
        <Select
          name="kind"
          label={claims("form.kind")}
          hint={t("hint")}
          value={kind}
          error={refusal.error("kind")}
          onChange={(event) => setKind(claimKind.parse(event.target.value))}
        >
          {claimKind.options.map((one) => (
            <option key={one} value={one}>
              {record(`kindHeading.${one}`)}
            </option>
          ))}
        </Select>
        {kind === "departure_reason" && (
          <Select
            name="givenBy"
            label={claims("form.givenBy")}
            defaultValue={props.givenBy ?? ""}
            error={refusal.error("givenBy")}
          >
            <option value="">{claims("form.choose")}</option>
            {givenBy.options.map((who) => (
              <option key={who} value={who}>
                {claims(`givenBy.${who}`)}
              </option>
            ))}
          </Select>
        )}
        <Button
          type="submit"
          look="quiet"
          disabled={kind === props.kind && kind !== "departure_reason"}
          isBusy={pending}
        >
          {t("save")}
        </Button>
      </form>
    </details>
  );
}
