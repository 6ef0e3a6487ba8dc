import { useTranslations } from "next-intl";
import { Text } from "#components/ui/text";
import type { FacetView } from "#lib/discovery/queries/facets";
import { formatNumber } from "#lib/platform/money";
import { facetName, facetParameter, valueName } from "./facet-names.ts";
import type { SearchLinks } from "./search-query.tsx";

type Props = { facets: readonly FacetView[]; links: SearchLinks; locale: string };

const mostValues = 12;

const byUse = (values: FacetView["values"]) =>
  [...values.filter((one) => one.isActive), ...values.filter((one) => !one.isActive)].slice(0, mostValues);

/** Every facet as a group of links with counts; a chosen one is ticked, and following it again takes it away. */
export function FacetList({ facets, links, locale }: Props) {
  const t = useTranslations("search");
  return facets.map((facet) => (
    <details key={facet.key} open className="facet-group">
      <summary>
        <Text {...facetName(facet, t, locale)} />
      </summary>
      <ul>
        {byUse(facet.values).map((value) => {
          const name = valueName(facet.key, value, t, locale);
          return (
            <li key={value.value}>
              <a
                href={links.toggle(facetParameter(facet.key), value.value)}
                rel="nofollow"
                aria-current={value.isActive ? "true" : undefined}
                lang={name.lang}
              >
                {name.text}
                <data value={value.count}>{formatNumber(locale, value.count)}</data>
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  ));
}
