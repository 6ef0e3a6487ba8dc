import type { ReactNode } from "react";

/** A part of a file: its heading and what stands under it. */
export function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="panel flex min-w-0 flex-col gap-3 p-4">
      <h2 className="text-lg font-semibold">{heading}</h2>
      {children}
    </section>
  );
}
