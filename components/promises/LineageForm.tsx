"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { ProposedNotice } from "@/components/proposals/ProposedNotice";
import { useProposedWords } from "@/components/proposals/useProposedWords";
import { Button } from "@/components/ui/Button";
import { TextArea } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { useRouter } from "@/lib/i18n/navigation";
import { proposeChangeAction } from "@/lib/proposals/actions";
import type { splitPromiseAction } from "@/lib/rewordings/lineage.actions";

/** What is done to a promise as a whole, with a reason; it leads to the promise that came of it. */
export function LineageForm(props: {
  promiseId: string;
  action: typeof splitPromiseAction;
  name: "split" | "merge";
  /** Whether readers would see what the form does: then it is a proposal. */
  isPublic: (form: FormData) => boolean;
  children: (error: ReturnType<typeof useRefusal>["error"]) => ReactNode;
}) {
  const { promiseId, name } = props;
  const t = useTranslations("promises.lineage");
  const router = useRouter();
  const words = useProposedWords();
  const [proposes, setProposes] = useState(false);
  const direct = useSend(props.action, ({ slug }) => router.push(`/desk/promises/${slug}`), {
    words: t(`${name}Done`),
    at: "wordings",
  });
  const proposing = useSend(proposeChangeAction, undefined, (sent) => ({
    words: words(sent),
    at: `${name}-proposed`,
  }));
  const { state, pending } = proposes ? proposing : direct;
  const { notice, error } = useRefusal(state);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const isPublic = props.isPublic(form);
    setProposes(isPublic);
    if (isPublic) form.set("what", `promise.${name}`);
    (isPublic ? proposing : direct).send(form);
  };
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
      {proposes && proposing.state.status === "done" && (
        <ProposedNotice id={`${name}-proposed`} proposed={proposing.state.value} />
      )}
      <div className="buttons">
        <Button type="submit" look="quiet" isBusy={pending}>
          {t(name)}
        </Button>
      </div>
    </form>
  );
}
