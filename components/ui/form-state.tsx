"use client";

import { createContext, useContext, useId } from "react";
import type { FormState } from "#lib/platform/form-state";

export const FormContext = createContext<{ state: FormState; isPending: boolean }>({
  state: { status: "idle" },
  isPending: false,
});

type Field = {
  id: string;
  fault: string | undefined;
  value: string | undefined;
  values: readonly string[] | undefined;
  attributes: Attributes;
};
type Attributes = { id: string; name: string; "aria-invalid"?: true; "aria-describedby"?: string };

/** A field of the form around it: what was typed last, and what was wrong with it. */
export function useField(name: string, hasHint = false): Field {
  const { state } = useContext(FormContext);
  const id = useId();
  const fault = state.status === "error" ? state.faults[name] : undefined;
  const kept = state.status === "idle" ? undefined : state.values;
  const typed = kept && (kept[name] ?? []);
  const values = typeof typed === "string" ? [typed] : typed;
  const described = [fault && `${id}-fault`, hasHint && `${id}-hint`].filter(Boolean).join(" ");
  const attributes: Attributes = {
    id,
    name,
    ...(fault ? { "aria-invalid": true } : {}),
    ...(described ? { "aria-describedby": described } : {}),
  };
  return { id, fault, value: values?.[0], values, attributes };
}
