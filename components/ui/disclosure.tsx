import type { ReactNode } from "react";

/** Something that asks for more before it is done, folded behind its verb: works without JavaScript. */
export function Disclosure({ label, isOpen = false, children }: { label: string; isOpen?: boolean; children: ReactNode }) {
  return (
    <details className="group" open={isOpen}>
      <summary className="btn btn-sm w-fit border-edge bg-base-100 font-semibold shadow-none">
        {label}
        <span aria-hidden="true" className="icon-[lucide--chevron-down] size-4 group-open:rotate-180" />
      </summary>
      <div className="panel mt-2 p-4">{children}</div>
    </details>
  );
}
