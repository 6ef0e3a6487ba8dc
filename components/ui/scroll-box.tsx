import type { ReactNode } from "react";

const reachable = { tabIndex: 0 };

/** Holds what may be larger than its place; the keyboard can scroll it too. */
export function ScrollBox({ className = "overflow-x-auto", children }: { className?: string; children: ReactNode }) {
  return (
    <div className={className} {...reachable}>
      {children}
    </div>
  );
}
