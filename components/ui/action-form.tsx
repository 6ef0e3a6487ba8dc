"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import type { FormState } from "#lib/platform/form-state";
import { FormContext } from "./form-state.tsx";
import { useLateTyping } from "./late-typing.ts";

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

type Props = {
  action: FormAction;
  locale: string;
  /** Sent along and never shown. */
  fields?: Readonly<Record<string, string | number>>;
  className?: string;
  /** Where a message is said at the foot instead of the head of the form. */
  isShort?: boolean;
  children: ReactNode;
};

/**
 * A form that ends in a `formAction`: works without JavaScript, shows what was wrong at its head and at each field, keeps what was
 * typed before and while it is on its way, and cannot be sent twice at once.
 */
export function ActionForm({ action, locale, fields = {}, className = "flex flex-col gap-4", isShort = false, children }: Props) {
  const [state, send, isPending] = useActionState(action, { status: "idle" });
  const head = useRef<HTMLDivElement>(null);
  const stamp = state.status === "idle" ? 0 : state.stamp;
  const late = useLateTyping(stamp);
  useEffect(() => {
    if (stamp > 0) head.current?.focus();
  }, [stamp]);
  const tone = state.status === "error" ? "border-error text-error" : "border-success text-success";
  const message = state.status === "idle" ? null : state.message;
  const said = message && (
    <div
      ref={head}
      tabIndex={-1}
      role={state.status === "error" ? "alert" : "status"}
      className={`panel border-l-4 px-4 py-3 text-sm ${tone}`}
    >
      <span className="whitespace-pre-line text-base-content">{message}</span>
    </div>
  );
  return (
    <FormContext value={{ state, isPending }}>
      <form action={send} noValidate className={className} {...late}>
        {!isShort && said}
        <input type="hidden" name="locale" value={locale} />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div key={stamp} className="contents">
          {children}
        </div>
        {isShort && said}
      </form>
    </FormContext>
  );
}
