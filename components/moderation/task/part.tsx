import type { ReactNode } from "react";

/** One part of what a reviewer reads. */
export function TaskPart({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <h2 className="text-lg font-semibold">{heading}</h2>
      {children}
    </section>
  );
}
