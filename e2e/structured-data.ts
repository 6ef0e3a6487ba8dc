import { z } from "zod";

const context = z.literal("https://schema.org");
const text = z.string().min(1);

const organization = z.object({ "@type": z.literal("Organization"), name: text, url: z.url() });

const offer = {
  priceCurrency: z.string().regex(/^[A-Z]{3}$/),
  availability: z.url(),
  url: z.url(),
  seller: organization,
};

const product = z.object({
  "@context": context,
  "@type": z.literal("Product"),
  name: text,
  description: text,
  sku: text,
  image: z.array(z.url()).min(1),
  offers: z
    .discriminatedUnion("@type", [
      z.object({ "@type": z.literal("Offer"), price: z.coerce.number().positive(), ...offer }),
      z.object({
        "@type": z.literal("AggregateOffer"),
        lowPrice: z.coerce.number().positive(),
        highPrice: z.coerce.number().positive(),
        offerCount: z.number().min(1),
        ...offer,
      }),
    ])
    .optional(),
});

const firm = organization.extend({
  "@context": context,
  description: text,
  address: z.object({ "@type": z.literal("PostalAddress"), addressCountry: z.string().length(2) }),
});

const listItem = { "@type": z.literal("ListItem"), position: z.number().min(1), name: text };

const breadcrumbs = z.object({
  "@context": context,
  "@type": z.literal("BreadcrumbList"),
  itemListElement: z.array(z.object({ ...listItem, item: z.url() })).min(2),
});

const itemList = z.object({
  "@context": context,
  "@type": z.literal("ItemList"),
  itemListElement: z.array(z.object({ ...listItem, url: z.url() })),
});

const site = z.object({
  "@context": context,
  "@type": z.literal("WebSite"),
  name: text,
  url: z.url(),
  potentialAction: z.object({
    "@type": z.literal("SearchAction"),
    target: z.object({ urlTemplate: z.string().includes("{search_term_string}") }),
    "query-input": z.literal("required name=search_term_string"),
  }),
});

/** The properties that search engines require of what our pages tell them. */
export const structuredData = z.discriminatedUnion("@type", [product, firm, breadcrumbs, itemList, site]);
