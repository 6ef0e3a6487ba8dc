import { Icon } from "./icon.tsx";

export function SectionHeading({ id, heading, more }: { id?: string; heading: string; more?: { href: string; label: string } }) {
  return (
    <div className="mb-4 flex items-baseline justify-between gap-4">
      <h2 id={id} className="text-xl">
        {heading}
      </h2>
      {more && (
        <a href={more.href} className="inline-flex shrink-0 items-center gap-1 text-sm font-medium text-secondary quiet-link">
          {more.label}
          <Icon name="arrow" />
        </a>
      )}
    </div>
  );
}
