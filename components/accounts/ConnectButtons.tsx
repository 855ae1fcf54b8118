"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { connectAction } from "@/lib/accounts/actions";
import type { ActionState } from "@/lib/auth/action";
import type { Provider } from "@/lib/auth/providers";
import { signInWith } from "@/lib/auth/signInWith";

/** Connects an account at an identity provider with one's own, so that it signs one in too. */
export function ConnectButtons({
  providers,
  to,
}: {
  providers: { id: Provider; name: string }[];
  to: string;
}) {
  const t = useTranslations("accounts");
  const [state, act, pending] = useActionState(connect, { status: "idle" });
  const { notice } = useRefusal(state);

  async function connect(before: ActionState<null>, form: FormData): Promise<ActionState<null>> {
    const provider = providers.find(({ id }) => id === form.get("with"));
    const meant = await connectAction(before, form);
    if (provider && meant.status === "done") await signInWith(provider.id, to);
    return meant;
  }

  return (
    <form action={act}>
      {notice}
      <div className="buttons">
        {providers.map(({ id, name }) => (
          <Button key={id} type="submit" name="with" value={id} look="quiet" isBusy={pending}>
            {t("account.connect", { name })}
          </Button>
        ))}
      </div>
    </form>
  );
}
