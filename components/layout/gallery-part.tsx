import type { ReactNode } from "react";

export function GalleryPart({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="panel flex flex-col gap-3 p-4">
      <h2 className="text-base">{heading}</h2>
      {children}
    </section>
  );
}
