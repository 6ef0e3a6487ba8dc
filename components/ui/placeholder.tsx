/** The drawing of a category, where there is no picture. */
export function Placeholder({ href, className = "" }: { href: string; className?: string }) {
  return (
    <svg aria-hidden="true" className={`text-(--drawing) ${className}`}>
      <use href={href} />
    </svg>
  );
}
