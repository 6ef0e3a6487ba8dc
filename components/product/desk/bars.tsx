import { formatNumber } from "#lib/platform/money";

export type Bar = { key: string; label: string; count: number; href?: string };

/** Counts as bars; it is a table, so that it can be read without seeing them. */
export function Bars({
  caption,
  heads,
  bars,
  locale,
}: {
  caption: string;
  heads: [string, string];
  bars: readonly Bar[];
  locale: string;
}) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <table className="w-full text-sm">
      <caption className="mb-2 text-left text-base font-semibold">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, count, href }) => (
          <tr key={key}>
            <th scope="row" className="w-1/3 py-1 pr-3 text-left font-normal">
              {href ? (
                <a href={href} className="text-secondary quiet-link">
                  {label}
                </a>
              ) : (
                label
              )}
            </th>
            <td className="py-1">
              <span className="flex items-center gap-2">
                <span
                  aria-hidden="true"
                  className="h-4 min-w-0.5 rounded-sm bg-secondary"
                  style={{ width: `${(count / most) * 75}%` }}
                />
                <span className="figures">{formatNumber(locale, count)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
