import type { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { attributeName, attributeValue } from "#components/product/attribute-words";
import { type CardTranslator, quantityText, termText } from "#components/product/card-words";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { formatMoney } from "#lib/platform/money";
import { urls } from "#lib/platform/urls";
import type { ProductPage } from "#lib/product/queries/page";
import { label } from "#lib/taxonomy/reference/label";

export type CompareWords = {
  locale: string;
  t: ReturnType<typeof useTranslations<"product">>;
  common: CardTranslator;
  format: ReturnType<typeof useFormatter>;
};

/** A line of the comparison; a cell is null where the supplier does not say. */
export type CompareRow = { key: string; label: ReactNode; cells: readonly ReactNode[] };

type Fact = { key: string; label: string; of: (product: ProductPage) => ReactNode };

function Prices({ product, locale, common }: { product: ProductPage } & Pick<CompareWords, "locale" | "common">) {
  if (product.priceGroups.length === 0) return common("onRequest");
  return (
    <ul className="flex flex-col gap-2">
      {product.priceGroups.map((group) => (
        <li key={`${group.currency} ${termText(group)}`}>
          <span className="text-xs text-muted">{[group.currency, termText(group)].filter(Boolean).join(" · ")}</span>
          {group.breaks.map(({ minQuantity, price }) => (
            <span key={minQuantity} className="block">
              {`≥ ${quantityText(common, locale, minQuantity, product.unit)}: `}
              <b className="font-semibold">{formatMoney(locale, price, group.currency)}</b>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Supplier({ product: { supplier }, locale }: { product: ProductPage; locale: string }) {
  return (
    <>
      <a href={urls.supplier(locale, supplier.slug)} className="text-secondary hover:underline">
        <Text {...localized(supplier, "name", locale)} />
      </a>
      <span className="block text-xs text-muted">{label("country", supplier.countryCode, locale)}</span>
    </>
  );
}

const joined = (values: readonly string[]) => (values.length > 0 ? values.join(" · ") : null);

function tradeFacts({ locale, t, common, format }: CompareWords): Fact[] {
  const quantity = (amount: string | null, { unit }: ProductPage) => amount && quantityText(common, locale, amount, unit);
  const country = (code: string | null) => code && label("country", code, locale);
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: "medium", timeZone: "UTC" });
  return [
    { key: "supplier", label: t("supplier"), of: (one) => <Supplier product={one} locale={locale} /> },
    { key: "prices", label: t("prices"), of: (one) => <Prices product={one} locale={locale} common={common} /> },
    { key: "moq", label: t("moqLong"), of: (one) => quantity(one.moq, one) },
    { key: "multiple", label: t("orderMultiple"), of: (one) => quantity(one.orderMultiple, one) },
    { key: "leadTime", label: t("leadTime"), of: ({ leadTimeDays }) => leadTimeDays && common("days", { count: leadTimeDays }) },
    {
      key: "capacity",
      label: t("capacity"),
      of: (one) => (one.monthlyCapacity === null ? null : quantity(String(one.monthlyCapacity), one)),
    },
    { key: "sample", label: t("sample"), of: ({ hasSample }) => (hasSample ? t("yes") : null) },
    { key: "port", label: t("port"), of: ({ portCode }) => portCode && `${label("port", portCode, locale)} (${portCode})` },
    {
      key: "payment",
      label: t("payment"),
      of: ({ paymentTerms }) => joined(paymentTerms.map((term) => label("paymentTerm", term, locale))),
    },
    { key: "origin", label: t("origin"), of: ({ originCode }) => country(originCode) },
    { key: "hs", label: t("hs"), of: ({ hsCode }) => hsCode },
    {
      key: "certificates",
      label: t("certificates"),
      of: ({ certificates }) =>
        joined(
          certificates.map(({ scheme, expiresOn }) => {
            const name = label("certificate", scheme, locale);
            return expiresOn ? `${name} (${t("validUntil")} ${day(expiresOn)})` : name;
          }),
        ),
    },
    {
      key: "packing",
      label: t("packing"),
      of: (one) => {
        const packing = localized(one, "packing", locale);
        return packing.text ? <Text {...packing} /> : null;
      },
    },
    { key: "model", label: t("model"), of: ({ modelNumber }) => modelNumber },
    { key: "brand", label: t("brand"), of: ({ brand }) => brand },
  ];
}

/** The attributes of all of them, each once, in the order in which they first come. */
function attributeRows(products: readonly ProductPage[], { locale, t }: CompareWords): CompareRow[] {
  const all = new Map(products.flatMap(({ attributes }) => attributes.map((one) => [one.key, one] as const)));
  return [...all.values()].map((attribute) => ({
    key: `attribute ${attribute.key}`,
    label: <Text {...attributeName(attribute, locale)} />,
    cells: products.map(({ attributes }) => {
      const own = attributes.find((one) => one.key === attribute.key);
      return own ? <Text key={attribute.key} {...attributeValue(own.value, locale, t)} /> : null;
    }),
  }));
}

/** The facts of products side by side; lines about which none of them says anything are left out. */
export function compareRows(products: readonly ProductPage[], words: CompareWords): CompareRow[] {
  const facts = tradeFacts(words).map(({ key, label: name, of }) => ({
    key,
    label: name,
    cells: products.map((one) => of(one) || null),
  }));
  return [...facts, ...attributeRows(products, words)].filter(({ cells }) => cells.some((cell) => cell !== null));
}
