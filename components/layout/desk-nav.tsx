"use client";

import { usePathname } from "next/navigation";

export type DeskLink = { href: string; label: string; icon: string; count?: string };

/** The desk's own places; the one that is open is marked. */
export function DeskNav({ label, home, links }: { label: string; home: string; links: readonly DeskLink[] }) {
  const path = usePathname();
  const isHere = (href: string) => path === href || (href !== home && path.startsWith(`${href}/`));
  return (
    <nav aria-label={label}>
      <ul className="flex gap-1 overflow-x-auto pb-1 lg:flex-col lg:overflow-visible lg:pb-0">
        {links.map(({ href, label: name, icon, count }) => (
          <li key={href} className="shrink-0">
            <a
              href={href}
              aria-current={isHere(href) ? "page" : undefined}
              className="flex items-center gap-2 rounded-lg px-3 py-2 text-sm whitespace-nowrap hover:bg-base-200 aria-[current=page]:bg-base-200 aria-[current=page]:font-semibold"
            >
              <span aria-hidden="true" className={`${icon} size-4 shrink-0`} />
              {name}
              {count && <span className="figures ml-auto rounded bg-base-300 px-1.5 text-xs">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
