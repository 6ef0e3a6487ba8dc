import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

const tones = {
  sea: "border-transparent bg-accent text-accent-content",
  jade: "border-success text-success",
  amber: "border-transparent bg-warning text-warning-content",
  slate: "border-base-300 bg-base-100",
} as const;

export function Badge({ tone = "slate", icon, children }: { tone?: keyof typeof tones; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1 rounded border px-1.5 py-0.5 text-xs font-medium ${tones[tone]}`}>
      {icon && <Icon name={icon} className="size-3.5" />}
      {children}
    </span>
  );
}
