import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { doorsOf, openApi } from "#lib/discovery/api/document";
import { sayApi } from "#lib/platform/http/language";
import { locales } from "#lib/platform/i18n/locales";
import { Operation } from "./operation.tsx";
import { Rules } from "./rules.tsx";
import { Shapes } from "./shapes.tsx";

describe.each(locales)("the developers' page (%s)", (locale) => {
  const document = openApi(locale);
  const say = (key: string, words?: Record<string, string | number>) => sayApi(locale, `page.${key}`, words);
  const html = renderToStaticMarkup(
    <>
      {doorsOf(document).map(({ path, method, operation }) => (
        <Operation key={`${method} ${path}`} path={path} method={method} operation={operation} say={say} />
      ))}
      <Rules locale={locale} say={say} />
      <Shapes shapes={document.components?.schemas ?? {}} say={say} />
    </>,
  );

  it("explains every parameter with its type, and gives an example", () => {
    expect(html).toContain("GET /api/v1/products");
    expect(html).toContain("attr.{key}");
    expect(html).toContain("http://localhost:3000/api/v1/suggest?q=bott&amp;limit=5");
  });

  it("leads only to places that are there", () => {
    const places = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, place] of html.matchAll(/href="#([^"]+)"/g)) expect(places).toContain(place);
    for (const code of ["invalid", "notFound", "limit", "unavailable", "internal"]) expect(places).toContain(`problem-${code}`);
  });

  it("leaves no key untranslated", () => {
    expect(html).not.toMatch(/api\.page|page\.\w+[A-Z]/);
  });
});
