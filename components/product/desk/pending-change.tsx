import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { withdrawRevisionAction } from "#lib/product/actions/listing";
import type { RevisionPage } from "#lib/product/queries/revisions";
import type { AttributeTemplate } from "#lib/taxonomy/schema";
import { DifferenceTable } from "./difference-table.tsx";

type Props = {
  revision: RevisionPage;
  locale: string;
  template: readonly AttributeTemplate[];
  categories: ReadonlyMap<string, string>;
  canWithdraw: boolean;
};

/** A change that waits for a reviewer, beside what buyers see until then. */
export function PendingChange({ revision, canWithdraw, locale, ...rest }: Props) {
  const t = useTranslations("listing");
  return (
    <details className="panel p-4" open>
      <summary className="cursor-pointer text-sm font-semibold">{t("changeWaits")}</summary>
      <p className="mt-1 mb-3 text-sm text-muted">{t("changeWaitsText")}</p>
      <DifferenceTable differences={revision.differences} locale={locale} {...rest} />
      {canWithdraw && (
        <div className="mt-3">
          <ActionButton
            action={withdrawRevisionAction}
            locale={locale}
            fields={{ revisionId: revision.id }}
            label={t("withdrawChange")}
          />
        </div>
      )}
    </details>
  );
}
