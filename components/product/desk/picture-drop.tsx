"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

/** Puts pictures into the file field inside, as if they had been chosen there. */
function hand(area: HTMLElement, files: Iterable<File>) {
  const input = area.querySelector<HTMLInputElement>("input[type=file]");
  const transfer = new DataTransfer();
  for (const file of files) if (file.type.startsWith("image/")) transfer.items.add(file);
  if (!input || transfer.items.length === 0) return false;
  input.files = transfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

/** Takes pictures that are dragged onto it or pasted anywhere on the page. */
export function PictureDrop({ hint, children }: { hint: string; children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (area.current && event.clipboardData && hand(area.current, event.clipboardData.files)) event.preventDefault();
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is one more way; the file field inside is the one for keyboards
    <div
      ref={area}
      className={`rounded-lg border border-dashed p-4 ${isOver ? "border-secondary bg-base-200" : "border-edge"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        hand(event.currentTarget, event.dataTransfer.files);
      }}
    >
      {children}
      <p className="needs-script mt-2 text-sm text-muted">{hint}</p>
    </div>
  );
}
