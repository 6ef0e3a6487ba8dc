import { Icon } from "./icon.tsx";

/** A filter that is on; following it takes the filter away. */
export function Chip({ href, label, action, lang }: { href: string; label: string; action: string; lang?: string }) {
  return (
    <a
      href={href}
      aria-label={action}
      rel="nofollow"
      className="inline-flex min-h-8 items-center gap-1.5 rounded-full bg-accent px-3 text-sm text-accent-content hover:underline"
    >
      <span lang={lang}>{label}</span>
      <Icon name="close" className="size-3.5" />
    </a>
  );
}
