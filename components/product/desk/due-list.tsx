import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon";

export type Due = { key: string; icon: IconName; text: string; href: string; act: string; isUrgent?: boolean; more?: ReactNode };

/** What is due, each with where to see to it; what presses comes first. */
export function DueList({ items, label }: { items: readonly Due[]; label: string }) {
  const sorted = items.toSorted((a, b) => Number(b.isUrgent ?? false) - Number(a.isUrgent ?? false));
  return (
    <ul aria-label={label} className="flex flex-col gap-2">
      {sorted.map(({ key, icon, text, href, act, isUrgent, more }) => (
        <li key={key} className={`panel border-l-4 p-4 ${isUrgent ? "border-error" : "border-base-300"}`}>
          <div className="flex flex-wrap items-center gap-3">
            <Icon name={icon} className={`size-5 ${isUrgent ? "text-error" : "text-muted"}`} />
            <p className="min-w-0 grow font-medium">{text}</p>
            <a href={href} className="text-sm font-medium text-secondary quiet-link">
              {act}
            </a>
          </div>
          {more && <div className="mt-2 text-sm">{more}</div>}
        </li>
      ))}
    </ul>
  );
}
