export type Suggestion = { kind: "product" | "supplier" | "category" | "query"; text: string; href: string };

type Linked = { text: string; url: string };
type Answer = { products: Linked[]; suppliers: Linked[]; categories: { name: string; url: string }[]; queries: string[] };

const pathOf = (url: string) => new URL(url, location.href).pathname;

/** What the suggest door of our own API answers; its shape is fixed by `lib/discovery/api/shapes.ts` and tested there. */
const answerOf = async (response: Response): Promise<Answer> => (await response.json()) as Answer;

/** What may be meant by what has been typed: past searches first, then categories, products and suppliers. */
export async function fetchSuggestions(
  action: string,
  typed: string,
  locale: string,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const response = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: typed, locale, limit: "6" })}`, { signal });
  if (!response.ok) return [];
  const { products, suppliers, categories, queries } = await answerOf(response);
  return [
    ...queries.map((text) => ({ kind: "query" as const, text, href: `${action}?${new URLSearchParams({ q: text })}` })),
    ...categories.map(({ name, url }) => ({ kind: "category" as const, text: name, href: pathOf(url) })),
    ...products.map(({ text, url }) => ({ kind: "product" as const, text, href: pathOf(url) })),
    ...suppliers.map(({ text, url }) => ({ kind: "supplier" as const, text, href: pathOf(url) })),
  ];
}
