import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";

/** Keeps a product on a list. A button of the form `keep` (site-marks): works without JavaScript, and the island presses it in place. */
export function KeepButton({ product }: { product: string }) {
  const t = useTranslations("buying");
  return (
    <button
      type="submit"
      form="keep"
      name="product"
      value={product}
      className="mark btn btn-sm w-fit border-edge bg-base-100 font-semibold shadow-none hover:border-secondary print:hidden"
    >
      <Icon name="heart" />
      <span className="mark-off">{t("keep")}</span>
      <span className="mark-on">{t("isKept")}</span>
    </button>
  );
}
