import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { withdrawRevisionAction } from "#lib/product/actions/listing";
import type { RevisionPage } from "#lib/product/queries/revisions";
import type { AttributeTemplate } from "#lib/taxonomy/schema";
import { DifferenceTable } from "./difference-table.tsx";
import { Reasons } from "./reasons.tsx";

type Props = {
  revision: RevisionPage;
  locale: string;
  template: readonly AttributeTemplate[];
  categories: ReadonlyMap<string, string>;
  canWithdraw: boolean;
};

/** A change over what buyers see: it waits for a reviewer, or came back with reasons and stands in the form to be mended. */
export function OpenChange({ revision, canWithdraw, locale, ...rest }: Props) {
  const t = useTranslations("listing");
  const isReturned = revision.status === "RETURNED";
  return (
    <>
      {isReturned && <Reasons title={t("returnedTitle")} reasons={revision.reasons} />}
      <details className="panel p-4" open>
        <summary className="cursor-pointer text-sm font-semibold">{t(isReturned ? "changeReturned" : "changeWaits")}</summary>
        <p className="mt-1 mb-3 text-sm text-muted">{t(isReturned ? "changeReturnedText" : "changeWaitsText")}</p>
        <DifferenceTable differences={revision.differences} locale={locale} {...rest} />
        {canWithdraw && (
          <div className="mt-3">
            <ActionButton
              action={withdrawRevisionAction}
              locale={locale}
              fields={{ revisionId: revision.id }}
              label={t(isReturned ? "dropChange" : "withdrawChange")}
            />
          </div>
        )}
      </details>
    </>
  );
}
