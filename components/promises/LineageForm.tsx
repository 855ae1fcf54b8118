"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { TextArea } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { useRouter } from "@/lib/i18n/navigation";
import type { splitPromiseAction } from "@/lib/rewordings/lineage.actions";

/** What is done to a promise as a whole, with a reason; it leads to the promise that came of it. */
export function LineageForm(props: {
  promiseId: string;
  action: typeof splitPromiseAction;
  name: "split" | "merge";
  children: (error: ReturnType<typeof useRefusal>["error"]) => ReactNode;
}) {
  const { promiseId, name } = props;
  const t = useTranslations("promises.lineage");
  const router = useRouter();
  const { state, onSubmit, pending } = useSend(props.action, ({ slug }) =>
    router.push(`/desk/promises/${slug}`),
  );
  const { notice, error } = useRefusal(state);
  return (
    <form onSubmit={onSubmit}>
      <input type="hidden" name="promiseId" value={promiseId} />
      <p className="small soft">{t(`${name}Lead`)}</p>
      {props.children(error)}
      <TextArea
        name="reason"
        id={`${name}-reason`}
        rows={2}
        label={t("reason")}
        hint={t("reasonHint")}
        error={error("reason")}
      />
      {notice}
      <div className="buttons">
        <Button type="submit" look="quiet" disabled={pending}>
          {t(name)}
        </Button>
      </div>
    </form>
  );
}
