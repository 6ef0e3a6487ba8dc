import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProductFile } from "#components/statistics/product-file";
import { ReasonForm } from "#components/statistics/reason-form";
import { StateBadge } from "#components/statistics/state-badge";
import { DeskHead } from "#components/ui/desk-head";
import { canPenalize } from "#lib/moderation/policy";
import { localized } from "#lib/platform/i18n/localized";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { productFlow } from "#lib/product/status";
import { restoreAction, takeDownAction } from "#lib/statistics/actions/moves";
import { canOpen } from "#lib/statistics/policy";
import { findDeskProduct } from "#lib/statistics/queries/products";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("admin"))("productFile") });

export default async function ProductPage({ params }: PageProps<"/[locale]/admin/products/[id]">) {
  const { locale, id } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, `products/${id}`), (one) => canOpen(one, "products"));
  const product = (await findDeskProduct(actor, id)) ?? notFound();
  const t = await getTranslations("admin");
  const mayMove = canPenalize(actor, product.company.id);
  const notice = product.takeDowns.find(({ openKey }) => openKey !== null);
  const shared = { locale, isDanger: false };
  return (
    <>
      <DeskHead title={localized(product, "name", locale).text || product.sku}>
        <StateBadge state={product.status}>{t(`productStatus.${product.status}`)}</StateBadge>
        {product.status === "LIVE" && product.company.status === "ACTIVE" && (
          <a href={urls.product(locale, product.slug)} className="link text-sm text-secondary">
            {t("publicPage")}
          </a>
        )}
      </DeskHead>
      {mayMove && productFlow.moves(product.status).includes("takeDown") && (
        <ReasonForm
          {...shared}
          action={takeDownAction}
          fields={{ productId: id }}
          label={t("act.takeDown")}
          name="reason"
          reason={t("reasonByMail")}
          hint={t("atLeastTen")}
          isDanger
        />
      )}
      {mayMove && product.status === "TAKEN_DOWN" && notice && (
        <ReasonForm
          {...shared}
          action={restoreAction}
          fields={{ takeDownId: notice.id }}
          label={t("act.restore")}
          name="answer"
          reason={t("reasonByMail")}
        />
      )}
      <ProductFile locale={locale} product={product} />
    </>
  );
}
