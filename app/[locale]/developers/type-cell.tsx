import type { TypeWords } from "#lib/discovery/api/words";

/** A type, leading to its shape where it has one of its own. */
export function TypeCell({ type: { text, shape }, note }: { type: TypeWords; note: string | null }) {
  return (
    <span className="text-muted">
      {shape ? (
        <a href={`#shape-${shape}`} className="text-secondary underline">
          {text}
        </a>
      ) : (
        text
      )}
      {note && <span className="block text-xs">{note}</span>}
    </span>
  );
}
