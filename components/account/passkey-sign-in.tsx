import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { signInWithPasskeyAction } from "#lib/account/actions/sign-in";
import type { offerPasskeySignIn } from "#lib/account/queries/factors";
import { PasskeyButton } from "./passkey-button.tsx";

export type PasskeyOffer = NonNullable<Awaited<ReturnType<typeof offerPasskeySignIn>>>;

export function PasskeySignIn({ locale, next, offer }: { locale: string; next: string | undefined; offer: PasskeyOffer }) {
  const t = useTranslations("account");
  return (
    <ActionForm
      action={signInWithPasskeyAction}
      locale={locale}
      fields={next ? { next } : {}}
      className="flex flex-col gap-2"
      isShort
    >
      <PasskeyButton
        wish={{ kind: "show", options: offer.options }}
        ticket={offer.ticket}
        label={t("signIn.passkey")}
        cancelled={t("passkey.cancelled")}
        unable={t("passkey.unable")}
        look="border-edge bg-base-100"
      />
    </ActionForm>
  );
}
