import type { ReactNode } from "react";

export type Frame = { label: string; hint?: ReactNode; isOptional?: string; isWide?: boolean };

/** What is wrong with a field, under it; `role` where it is said as it appears. */
export function Fault({ id, text, role }: { id?: string; text: string | undefined; role?: "alert" }) {
  return text ? (
    <p id={id && `${id}-fault`} role={role} className="flex gap-1 text-sm text-error">
      <span aria-hidden="true" className="icon-[lucide--circle-alert] mt-0.5 size-4 shrink-0" />
      {text}
    </p>
  ) : null;
}

type Props = Frame & { id: string; fault: string | undefined; children: ReactNode };

/** A field with its label above it, what helps to fill it in, and what is wrong with it. */
export function Framed({ id, fault, label, hint, isOptional, isWide, children }: Props) {
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${isWide ? "sm:col-span-2" : ""}`}>
      <label htmlFor={id} className="text-sm font-medium">
        {label} {isOptional && <span className="font-normal text-muted">{isOptional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {children}
      <Fault id={id} text={fault} />
    </div>
  );
}
