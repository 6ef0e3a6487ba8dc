import type { ReactNode } from "react";

export type Step = {
  key: string;
  title: string;
  when: string;
  at: string;
  who?: string;
  text?: string | null;
  extra?: ReactNode;
};

/** What happened, latest first. */
export function Timeline({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="flex flex-col gap-3 border-l-2 border-base-300 pl-4">
      {steps.map(({ key, title, when, at, who, text, extra }) => (
        <li
          key={key}
          className="relative text-sm before:absolute before:-left-[21px] before:top-1.5 before:size-2 before:rounded-full before:bg-secondary"
        >
          <p className="font-medium">{title}</p>
          <p className="text-muted">
            <time dateTime={at}>{when}</time>
            {who && ` · ${who}`}
          </p>
          {text && <p className="mt-1 whitespace-pre-line">{text}</p>}
          {extra}
        </li>
      ))}
    </ol>
  );
}
