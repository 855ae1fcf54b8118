"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { PersonFields } from "@/components/accounts/PersonFields";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import type { ActionState } from "@/lib/auth/action";
import type { Provider } from "@/lib/auth/providers";
import { signInWith } from "@/lib/auth/signInWith";
import { acceptInvitationAction, acceptWithProviderAction } from "@/lib/invitations/actions";
import styles from "./Invitations.module.css";

type Props = {
  token: string;
  email: string | null;
  providers: { id: Provider; name: string }[];
  /** Where to go on to. */
  to: string;
};

/** Makes an account from an invitation, by a password or by an account at an identity provider. */
export function AcceptForm({ token, email, providers, to }: Props) {
  const t = useTranslations("auth");
  const [state, act, pending] = useActionState(accept, { status: "idle" });
  const refusal = useRefusal(state);

  async function accept(before: ActionState, form: FormData): Promise<ActionState> {
    const provider = providers.find(({ id }) => id === form.get("with"));
    if (!provider) return acceptInvitationAction(before as ActionState<never>, form);
    const meant = await acceptWithProviderAction(before as ActionState<null>, form);
    if (meant.status === "done") await signInWith(provider.id, to);
    return meant;
  }

  return (
    <form action={act} noValidate>
      {refusal.notice}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="to" value={to} />
      <PersonFields refusal={refusal} email={email} />
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("invitation.submit")}
        </Button>
        {providers.map(({ id, name }) => (
          <Button key={id} type="submit" name="with" value={id} look="quiet" isBusy={pending}>
            {t("invitation.with", { name })}
          </Button>
        ))}
      </div>
      {providers.map(({ id, name }) => (
        <p key={id} className={`small soft ${styles.hint}`}>
          {t("invitation.withHint", { provider: name })}
        </p>
      ))}
    </form>
  );
}
