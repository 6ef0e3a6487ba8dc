import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SubmitButton } from "#components/ui/form-fields";
import { localized } from "#lib/platform/i18n/localized";
import { startProductAction } from "#lib/rfq/actions/start";

type Props = {
  card: { slug: string; nameZh: string | null; nameEn: string | null };
  locale: string;
  companyId: string | undefined;
};

/** Begins a request for the listing that the buyer comes from. */
export function AskProduct({ card, locale, companyId }: Props) {
  const t = useTranslations("rfq.start");
  const name = localized(card, "name", locale);
  return (
    <section aria-labelledby="from-product" className="panel flex flex-col gap-3 p-4">
      <h2 id="from-product" className="text-base font-semibold">
        {t("product")}
      </h2>
      <p className="text-sm [overflow-wrap:anywhere]" lang={name.lang}>
        {t("productText", { name: name.text })}
      </p>
      <ActionForm
        action={startProductAction}
        locale={locale}
        fields={{ product: card.slug, ...(companyId ? { companyId } : {}) }}
      >
        <div>
          <SubmitButton kind="primary">{t("productButton")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
