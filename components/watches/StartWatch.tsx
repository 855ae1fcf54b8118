"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { SourceFields } from "@/components/sources/SourceFields";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { useRouter } from "@/lib/i18n/navigation";
import { startWatchAction } from "@/lib/watches/actions";
import styles from "./Watches.module.css";

/** The form that has a page watched that is no source yet. Closed until it is asked for. */
export function StartWatch() {
  const t = useTranslations("watches.start");
  const [open, setOpen] = useState(false);
  if (open) return <StartForm onClose={() => setOpen(false)} />;
  return (
    <p className={styles.start}>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t("new")}
      </Button>
    </p>
  );
}

function StartForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("watches.start");
  const ui = useTranslations("ui");
  const router = useRouter();
  const locale = useLocale();
  const { state, onSubmit, pending } = useSend(
    startWatchAction,
    ({ watchId }) => router.push(`/desk/watches/${watchId}`, { locale }),
    { words: t("told"), at: "watch-state" },
  );
  const { notice, error } = useRefusal(state);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>("input[name=url]")?.focus(), []);
  return (
    <form ref={form} className={styles.form} aria-label={t("new")} onSubmit={onSubmit}>
      <p className="by">{t("lead")}</p>
      <input type="hidden" name="from" value="new" />
      <SourceFields error={error} needsAddress />
      {notice}
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("submit")}
        </Button>
        <Button look="plain" onClick={onClose}>
          {ui("close")}
        </Button>
      </div>
    </form>
  );
}
