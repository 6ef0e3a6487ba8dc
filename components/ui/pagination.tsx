import { Icon } from "./icon.tsx";

type Props = {
  page: number;
  lastPage: number;
  href: (page: number) => string;
  words: { pages: string; previous: string; next: string; page: (page: number) => string };
};

const near = (page: number, last: number) =>
  [...new Set([1, page - 1, page, page + 1, last])].filter((one) => one >= 1 && one <= last).sort((a, b) => a - b);

export function Pagination({ page, lastPage, href, words }: Props) {
  if (lastPage < 2) return null;
  const shown = near(page, lastPage);
  return (
    <nav aria-label={words.pages} className="flex flex-wrap items-center justify-center gap-1 text-sm figures print:hidden">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev" aria-label={words.previous} className="btn btn-square btn-ghost">
          <Icon name="chevronLeft" />
        </a>
      )}
      {shown.map((one, index) => (
        <span key={one} className="contents">
          {one - (shown[index - 1] ?? one) > 1 && <span className="px-1 text-muted">…</span>}
          <a
            href={href(one)}
            aria-label={words.page(one)}
            aria-current={one === page ? "page" : undefined}
            className={`btn min-w-10 px-2 ${one === page ? "btn-secondary" : "btn-ghost"}`}
          >
            {one}
          </a>
        </span>
      ))}
      {page < lastPage && (
        <a href={href(page + 1)} rel="next" aria-label={words.next} className="btn btn-square btn-ghost">
          <Icon name="chevronRight" />
        </a>
      )}
    </nav>
  );
}
