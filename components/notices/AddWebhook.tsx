"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Choice, Choices } from "@/components/ui/Choices";
import { TextField } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import type { NoticeKind } from "@/lib/notices/schema";
import { addWebhookAction } from "@/lib/notices/webhooks/actions";
import styles from "./Notices.module.css";
import { SecretOnce } from "./SecretOnce";

/** An address to be told, and of what; its signing secret is shown once. */
export function AddWebhook({ kinds }: { kinds: readonly NoticeKind[] }) {
  const t = useTranslations("notices.webhook");
  const form = useRef<HTMLFormElement>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const { state, onSubmit, pending } = useSend(
    addWebhookAction,
    (made) => {
      form.current?.reset();
      setSecret(made.secret);
    },
    { words: t("add.made"), at: "new-secret" },
  );
  const { notice, error } = useRefusal(state);
  return (
    <div className={styles.add}>
      {secret && <SecretOnce id="new-secret" title={t("add.made")} hint={t("secret.hint")} secret={secret} />}
      <form ref={form} onSubmit={onSubmit}>
        {notice}
        <TextField name="name" label={t("add.name")} hint={t("add.nameHint")} error={error("name")} />
        <TextField
          name="url"
          type="url"
          label={t("add.url")}
          hint={t("add.urlHint")}
          error={error("url")}
          autoComplete="off"
        />
        <Kinds kinds={kinds} />
        <div className="buttons">
          <Button type="submit" isBusy={pending}>
            {t("add.submit")}
          </Button>
        </div>
      </form>
    </div>
  );
}

function Kinds({ kinds }: { kinds: readonly NoticeKind[] }) {
  const t = useTranslations("notices");
  return (
    <Choices id="kinds" legend={t("webhook.add.kinds")} hint={t("webhook.add.kindsHint")}>
      {kinds.map((kind) => (
        <Choice key={kind} type="checkbox" name="kinds[]" value={kind}>
          {t(`kind.${kind}`)}
        </Choice>
      ))}
    </Choices>
  );
}
