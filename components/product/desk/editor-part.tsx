import type { ReactNode } from "react";
import type { TypedValues } from "#lib/platform/form-state";

/** A part of the editor with its heading. */
export function EditorPart({ id, title, hint, children }: { id: string; title: string; hint?: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="panel flex min-w-0 scroll-mt-4 flex-col gap-4 p-4">
      <div>
        <h2 id={`${id}-title`} className="text-base font-semibold">
          {title}
        </h2>
        {hint && <p className="text-sm text-muted">{hint}</p>}
      </div>
      {children}
    </section>
  );
}

/** One typed value by the name of its field. */
export const typedOne = (values: TypedValues, name: string): string | undefined => {
  const value = values[name];
  return Array.isArray(value) ? value[0] : value;
};

export const typedMany = (values: TypedValues, name: string): string[] => {
  const value = values[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
};

/** How many rows of a list say something: one more than the highest number in the names. */
export function rowsOf(values: TypedValues, prefix: string): number {
  const numbers = Object.keys(values).flatMap((name) =>
    name.startsWith(`${prefix}.`) && !/\.(row|key)$/.test(name) ? Number(name.slice(prefix.length + 1).split(".")[0]) : [],
  );
  return Math.max(-1, ...numbers.filter(Number.isInteger)) + 1;
}

export const numbers = (count: number): number[] => [...Array(count).keys()];
