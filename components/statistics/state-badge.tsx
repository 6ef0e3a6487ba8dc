import { StatusBadge } from "#components/ui/status-badge";
import { toneOf } from "./tones.ts";

/** The state of a member, firm, product or paper with its sign. */
export function StateBadge({ state, children }: { state: string; children: string }) {
  return <StatusBadge tone={toneOf[state] ?? "neutral"}>{children}</StatusBadge>;
}
