"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Combobox, type ComboboxOption } from "@/components/ui/Combobox";
import { TextArea } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { useRouter } from "@/lib/i18n/navigation";
import { mergePromiseAction } from "@/lib/promises/actions";

/** This promise goes into another, wordings, comparisons and address: it leads there afterwards. */
export function MergePromise({ promiseId, promises }: { promiseId: string; promises: ComboboxOption[] }) {
  const t = useTranslations("promises.lineage");
  const [into, setInto] = useState<ComboboxOption | null>(null);
  const router = useRouter();
  const { state, send, pending } = useSend(mergePromiseAction, ({ slug }) =>
    router.push(`/desk/promises/${slug}`),
  );
  const { notice, error } = useRefusal(state);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(new FormData(event.currentTarget));
      }}
    >
      <input type="hidden" name="promiseId" value={promiseId} />
      <input type="hidden" name="intoId" value={into?.value ?? ""} />
      <p className="small soft">{t("mergeLead")}</p>
      <Combobox
        id="merge-into"
        label={t("into")}
        hint={t("intoHint")}
        options={promises}
        value={into}
        onValueChange={setInto}
        error={error("intoId")}
      />
      <TextArea
        name="reason"
        id="merge-reason"
        rows={2}
        label={t("reason")}
        hint={t("reasonHint")}
        error={error("reason")}
      />
      {notice}
      <div className="buttons">
        <Button type="submit" look="quiet" disabled={pending}>
          {t("merge")}
        </Button>
      </div>
    </form>
  );
}
