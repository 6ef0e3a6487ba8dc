import { Icon, type IconName } from "./icon.tsx";

const tones = {
  neutral: ["dot", "text-muted"],
  waiting: ["clock", "text-base-content"],
  good: ["check", "text-success"],
  due: ["warning", "text-error"],
  bad: ["close", "text-error"],
} as const satisfies Record<string, readonly [IconName, string]>;

export type StatusTone = keyof typeof tones;

/** A state: a sign and a word, never colour alone. */
export function StatusBadge({ tone, children }: { tone: StatusTone; children: string }) {
  const [icon, colour] = tones[tone];
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap rounded border border-base-300 px-1.5 py-0.5 text-xs font-medium">
      <Icon name={icon} className={`size-3.5 ${colour}`} />
      {children}
    </span>
  );
}
