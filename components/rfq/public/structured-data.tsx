import type { Demand, WithContext } from "schema-dts";
import { localeMeta } from "#lib/platform/i18n/locales";
import { absolute, urls } from "#lib/platform/urls";
import type { PublicRequest } from "#lib/rfq/queries/public-request";

/** A request as search engines read it; nothing of who asks. */
export const demandData = (request: PublicRequest, locale: string): WithContext<Demand> => ({
  "@context": "https://schema.org",
  "@type": "Demand",
  name: request.title,
  identifier: request.number,
  url: absolute(urls.request(locale, request.number)),
  areaServed: request.countryCode,
  ...(request.publishedAt ? { availabilityStarts: request.publishedAt.toISOString() } : {}),
  ...(request.deadlineAt ? { availabilityEnds: request.deadlineAt } : {}),
  itemOffered: request.lines.map(({ item, specification, quantity, unitCode }) => ({
    "@type": "Product",
    name: item,
    ...(specification ? { description: specification } : {}),
    ...(quantity
      ? { additionalProperty: { "@type": "PropertyValue", name: "quantity", value: Number(quantity), unitCode } as const }
      : {}),
  })),
  mainEntityOfPage: {
    "@type": "WebPage",
    inLanguage: localeMeta(locale).htmlLang,
    url: absolute(urls.request(locale, request.number)),
  },
});
