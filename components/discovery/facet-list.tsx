import { useTranslations } from "next-intl";
import { Text } from "#components/ui/text";
import type { FacetView } from "#lib/discovery/queries/facets";
import { formatNumber } from "#lib/platform/money";
import { facetName, facetParameter, valueName } from "./facet-names.ts";
import type { SearchLinks } from "./search-query.tsx";

type Props = {
  facets: readonly FacetView[];
  links: SearchLinks;
  locale: string;
  /** The facet of which all values are shown. */
  unfolded?: string | undefined;
};

const foldedValues = 8;
/** Not worth folding: the way to the rest would take as much room. */
const fewMore = 2;

const byUse = (values: FacetView["values"], most: number) =>
  [...values.filter((one) => one.isActive), ...values.filter((one) => !one.isActive)].slice(0, most);

/** Every facet as a group of links with counts; a chosen one is ticked, and following it again takes it away. */
export function FacetList({ facets, links, locale, unfolded }: Props) {
  const t = useTranslations("search");
  return facets.map((facet) => {
    const { key, values } = facet;
    const isWhole = key === unfolded || values.length <= foldedValues + fewMore;
    const shown = byUse(values, isWhole ? values.length : foldedValues);
    return (
      <details key={key} open className="facet-group">
        <summary>
          <Text {...facetName(facet, t, locale)} />
        </summary>
        <ul>
          {shown.map((value) => {
            const { text, lang } = valueName(key, value, t, locale);
            const marks = { ...(value.isActive && { "aria-current": true }), ...(lang && { lang }) };
            return (
              <li key={value.value}>
                <a href={links.toggle(facetParameter(key), value.value)} rel="nofollow" {...marks}>
                  {text}
                  <data value={value.count}>{formatNumber(locale, value.count)}</data>
                </a>
              </li>
            );
          })}
        </ul>
        {!isWhole && (
          <p>
            <a href={links.with("unfold", key)} rel="nofollow">
              {t("moreValues")}
            </a>
          </p>
        )}
      </details>
    );
  });
}
