export type Crumb = { name: string; href: string; lang?: string };

/** Where the page stands; the page itself is not among the crumbs but may be named last. */
export function Breadcrumb({ label, crumbs, here }: { label: string; crumbs: readonly Crumb[]; here?: string }) {
  return (
    <nav aria-label={label} className="breadcrumbs py-3 text-sm text-muted print:hidden">
      <ol>
        {crumbs.map(({ name, href, lang }) => (
          <li key={href}>
            <a href={href} lang={lang} className="hover:text-secondary">
              {name}
            </a>
          </li>
        ))}
        {here && (
          <li aria-current="page">
            <span className="max-w-64 truncate">{here}</span>
          </li>
        )}
      </ol>
    </nav>
  );
}
