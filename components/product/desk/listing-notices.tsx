import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Alert } from "#components/ui/alert";
import { discardDraftAction } from "#lib/product/actions/listing";
import { isRecordField } from "#lib/product/schema/diff";

const outcomes = ["saved", "submitted", "applied", "waiting", "unchanged"] as const;

/** What the last sending came to, as its address says. */
export function SavedNotice({ outcome }: { outcome: string | undefined }) {
  const t = useTranslations("listing");
  const known = outcomes.find((one) => one === outcome);
  return known ? <Alert tone="success">{t(`outcomes.${known}`)}</Alert> : null;
}

/** After a conflict: what others changed meanwhile, and where both changed the same. */
export function ConflictNotice({ changed, both }: { changed: string | undefined; both: string | undefined }) {
  const t = useTranslations("listing");
  if (both === undefined) return null;
  const names = (list: string | undefined) =>
    (list ?? "")
      .split(".")
      .filter(isRecordField)
      .map((field) => t(`fields.${field}`));
  const [theirs, disputed] = [names(changed), names(both)];
  return (
    <Alert tone="warning">
      <p className="font-semibold">{t("conflict")}</p>
      {theirs.length > 0 && <p>{t("conflictTaken", { fields: theirs.join(", ") })}</p>}
      {disputed.length > 0 && <p>{t("conflictBoth", { fields: disputed.join(", ") })}</p>}
      <p>{t("conflictNext")}</p>
    </Alert>
  );
}

type Kept = { draftId: string; productId?: string; updatedAt: Date; locale: string };

/** What was typed and not sent is in the form; it can be thrown away. */
export function DraftNotice({ draftId, productId, updatedAt, locale }: Kept) {
  const t = useTranslations("listing");
  const format = useFormatter();
  return (
    <Alert tone="info">
      <p className="mb-2">{t("restored", { time: format.dateTime(updatedAt, { dateStyle: "medium", timeStyle: "short" }) })}</p>
      <ActionButton
        action={discardDraftAction}
        locale={locale}
        fields={{ draftId, ...(productId && { productId }) }}
        label={t("discard")}
      />
    </Alert>
  );
}
