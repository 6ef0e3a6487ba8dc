import type { Thing, WithContext } from "schema-dts";

/** Structured data for search engines; `<` is escaped, so that no text can end the script. */
export function JsonLd<Type extends Thing>({ data }: { data: WithContext<Type> }) {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
