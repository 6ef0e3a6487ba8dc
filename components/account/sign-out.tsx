import { ActionButton } from "#components/ui/action-button";
import { signOutAction } from "#lib/account/actions/sign-out";

export function SignOut({ locale, label }: { locale: string; label: string }) {
  return <ActionButton action={signOutAction} locale={locale} fields={{}} label={label} kind="quiet" />;
}
