import type { Mark } from "#lib/moderation/rules/watched";

type Piece = { text: string; isMarked: boolean; at: number };

/** A text cut at its marks; marks that overlap become one. */
export function piecesOf(text: string, marks: readonly Pick<Mark, "from" | "to">[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    if (to <= at) continue;
    const start = Math.max(from, at);
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false, at });
    pieces.push({ text: text.slice(start, to), isMarked: true, at: start });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false, at });
  return pieces;
}

/** A text with what was found in it. */
export function MarkedText({ text, marks, lang }: { text: string; marks: readonly Mark[]; lang: string }) {
  return (
    <p lang={lang} className="max-h-40 overflow-y-auto whitespace-pre-line text-sm [overflow-wrap:anywhere]">
      {piecesOf(text, marks).map((piece) =>
        piece.isMarked ? (
          <mark key={piece.at} className="rounded bg-warning px-0.5 text-warning-content">
            {piece.text}
          </mark>
        ) : (
          <span key={piece.at}>{piece.text}</span>
        ),
      )}
    </p>
  );
}
