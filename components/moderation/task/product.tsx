import { useTranslations } from "next-intl";
import { RuleDecisions } from "#components/moderation/rule-explanation";
import { ListingHistory } from "#components/product/desk/listing-history";
import { PictureGallery } from "#components/product/picture-gallery";
import { ProductDescription } from "#components/product/product-description";
import { ProductIntro } from "#components/product/product-intro";
import { ProductSections } from "#components/product/product-sections";
import type { ProductReview } from "#lib/moderation/queries/product-review";
import { urls } from "#lib/platform/urls";
import { Findings } from "./findings.tsx";
import { TaskPart } from "./part.tsx";
import { SupplierStanding } from "./supplier.tsx";

type Props = { locale: string; taskId: string; review: ProductReview; view: "zh" | "en" };

function ViewSwitch({ locale, taskId, view }: Omit<Props, "review">) {
  const t = useTranslations("moderation.product");
  return (
    <nav aria-label={t("asBuyers")} className="flex gap-2" id="view">
      {(["zh", "en"] as const).map((one) => (
        <a
          key={one}
          href={`${urls.admin.reviewTask(locale, taskId, { view: one })}#view`}
          aria-current={one === view ? "page" : undefined}
          className="rounded-lg border border-base-300 px-3 py-1.5 text-sm hover:bg-base-200 aria-[current=page]:border-secondary aria-[current=page]:font-semibold"
        >
          {t(one)}
        </a>
      ))}
    </nav>
  );
}

function AsBuyersSee({ review: { page }, view }: Pick<Props, "review" | "view">) {
  return (
    <div className="grid gap-4 xl:grid-cols-2" lang={view === "zh" ? "zh-CN" : "en"}>
      <PictureGallery product={page} locale={view} />
      <div className="min-w-0">
        <ProductIntro product={page} locale={view} />
      </div>
      <div className="flex min-w-0 flex-col gap-4 xl:col-span-2">
        <ProductDescription product={page} locale={view} />
        <ProductSections product={page} locale={view} />
      </div>
    </div>
  );
}

/** A listing that waits: what the machine noticed, why it is here, and the page as buyers will see it in either language. */
export function ProductTask({ locale, taskId, review, view }: Props) {
  const t = useTranslations("moderation");
  return (
    <>
      <TaskPart heading={t("product.findings")}>
        <Findings locale={locale} review={review} />
      </TaskPart>
      {review.decisions.length > 0 && (
        <TaskPart heading={t("task.why")}>
          <RuleDecisions decisions={review.decisions} locale={locale} />
        </TaskPart>
      )}
      <TaskPart heading={t("product.supplier")}>
        <SupplierStanding locale={locale} company={review.product.company} standing={review.standing} />
      </TaskPart>
      <TaskPart heading={t("product.asBuyers")}>
        <ViewSwitch locale={locale} taskId={taskId} view={view} />
        <AsBuyersSee review={review} view={view} />
      </TaskPart>
      <ListingHistory moves={review.listing.moves} />
    </>
  );
}
