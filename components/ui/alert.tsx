import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

const tones = {
  info: ["info", "border-info text-info"],
  success: ["check", "border-success text-success"],
  warning: ["warning", "border-warning text-base-content"],
  error: ["alert", "border-error text-error"],
} as const satisfies Record<string, readonly [IconName, string]>;

export function Alert({ tone = "info", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  const [icon, edge] = tones[tone];
  return (
    <div role={tone === "error" ? "alert" : "status"} className={`panel flex gap-3 border-l-4 px-4 py-3 text-sm ${edge}`}>
      <Icon name={icon} className="mt-0.5 size-4.5" />
      <div className="text-base-content">{children}</div>
    </div>
  );
}
