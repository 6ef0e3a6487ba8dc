"use client";

import { usePathname } from "next/navigation";

export type LocaleChoice = { locale: string; name: string; htmlLang: string };

/** The same page in the other languages; what was searched and filtered stays, by the first script, which is there before all others. */
export function LocaleSwitch({ label, locale, choices }: { label: string; locale: string; choices: readonly LocaleChoice[] }) {
  const [, , ...rest] = usePathname().split("/");
  return (
    <nav aria-label={label} className="flex items-center text-sm">
      {choices
        .filter((one) => one.locale !== locale)
        .map((one) => (
          <a
            key={one.locale}
            href={`/${[one.locale, ...rest].join("/")}`}
            hrefLang={one.htmlLang}
            lang={one.htmlLang}
            rel="alternate"
            className="btn btn-ghost btn-sm px-2 font-medium"
          >
            <span aria-hidden="true" className="icon-[lucide--languages] size-4.5" />
            {one.name}
          </a>
        ))}
    </nav>
  );
}
