import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type Props = { icon: IconName; heading: string; level?: 1 | 2; text?: string; children?: ReactNode };

/** Nothing here: says so, and what to do next. */
export function EmptyState({ icon, heading, level = 2, text, children }: Props) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="mx-auto flex max-w-xl flex-col items-center gap-3 py-12 text-center">
      <Icon name={icon} className="size-10 text-muted" />
      <Heading className="text-xl">{heading}</Heading>
      {text && <p className="text-muted">{text}</p>}
      {children && <div className="mt-2 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
