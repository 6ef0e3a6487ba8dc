import type { ReactNode } from "react";

/** A headed part of the product page. */
export function Part({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="panel p-4 lg:p-6">
      <h2 id={id} className="mb-3 text-lg">
        {heading}
      </h2>
      {children}
    </section>
  );
}
