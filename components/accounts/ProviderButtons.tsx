"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { leaveFor } from "@/lib/auth/leave";
import type { Outside } from "@/lib/auth/outside";

/** Signing in by an account elsewhere, where the site is set up for it. */
export function ProviderButtons({
  providers,
  to,
}: {
  providers: { id: Outside; name: string }[];
  to: string;
}) {
  const t = useTranslations("auth");
  if (providers.length === 0) return null;
  return (
    <>
      <p className="by">{t("signIn.or")}</p>
      <div className="buttons">
        {providers.map(({ id, name }) => (
          <Button key={id} look="quiet" onClick={() => leaveFor(id, to)}>
            {t("signIn.with", { name })}
          </Button>
        ))}
      </div>
    </>
  );
}
