import { ActionButton } from "#components/ui/action-button";
import { stopWatchingAction } from "#lib/account/actions/watch";

/** Ends looking as a member. */
export function StopWatching({ locale, label }: { locale: string; label: string }) {
  return (
    <div className="mt-2">
      <ActionButton action={stopWatchingAction} locale={locale} fields={{}} label={label} />
    </div>
  );
}
