import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { DataTable } from "#components/ui/data-table";
import { SubmitButton, TextField } from "#components/ui/form-fields";
import { Text } from "#components/ui/text";
import { pinAction, unpinAction } from "#lib/discovery/actions/words";
import type { PinLine } from "#lib/discovery/queries/words";
import { wordLimits } from "#lib/discovery/schema/words";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

function PinForm({ locale }: { locale: string }) {
  const t = useTranslations("admin");
  return (
    <ActionForm action={pinAction} locale={locale}>
      <div className="grid gap-4 sm:grid-cols-[1fr_2fr_6rem]">
        <TextField name="query" label={t("query")} maxLength={wordLimits.query} />
        <TextField name="product" label={t("pinProductField")} hint={t("pinProductHint")} maxLength={500} />
        <TextField name="position" label={t("place")} type="number" inputMode="numeric" value={1} />
      </div>
      <div>
        <SubmitButton isSmall>{t("pinIt")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Products that stand at a place of their own, by query. */
export function PinList({ locale, pins }: { locale: string; pins: readonly PinLine[] }) {
  const t = useTranslations("admin");
  return (
    <section className="panel flex flex-col gap-3 p-4">
      <h2 className="text-lg font-semibold">{t("pins")}</h2>
      <PinForm locale={locale} />
      {pins.length === 0 ? (
        <p className="text-sm text-muted">{t("noPins")}</p>
      ) : (
        <DataTable
          caption={t("pins")}
          columns={[
            { key: "query", label: t("query") },
            { key: "place", label: t("place"), isFigure: true },
            { key: "product", label: t("pinProductField") },
            { key: "remove", label: t("remove") },
          ]}
          rows={pins.map(({ id, query, position, product }) => ({
            key: id,
            cells: [
              query,
              position,
              <span key="product" className="flex flex-wrap items-center gap-2">
                <a href={urls.product(locale, product.slug)} className="link [overflow-wrap:anywhere]">
                  <Text {...localized(product, "name", locale)} />
                </a>
                <span className="text-muted">{t(`productStatus.${product.status}`)}</span>
              </span>,
              <ActionButton
                key="remove"
                kind="quiet"
                action={unpinAction}
                locale={locale}
                fields={{ pinId: id }}
                label={t("remove")}
              />,
            ],
          }))}
        />
      )}
    </section>
  );
}
