"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import type { Provider } from "@/lib/auth/providers";
import { signInWith } from "@/lib/auth/signInWith";

/** Signing in by an account at an identity provider, where the site is set up for it. */
export function OutsideButtons({
  providers,
  to,
}: {
  providers: { id: Provider; name: string }[];
  to: string;
}) {
  const t = useTranslations("auth");
  if (providers.length === 0) return null;
  return (
    <>
      <p className="by">{t("signIn.or")}</p>
      <div className="buttons">
        {providers.map(({ id, name }) => (
          <Button key={id} look="quiet" onClick={() => signInWith(id, to)}>
            {t("signIn.with", { name })}
          </Button>
        ))}
      </div>
    </>
  );
}
