"use client";

import { useField } from "./form-state.tsx";

/** What is wrong with something of the form that has no field of its own, such as the rows that were chosen. */
export function FieldFault({ name }: { name: string }) {
  const { fault } = useField(name);
  return fault ? (
    <p role="alert" className="flex gap-1 text-sm text-error">
      <span aria-hidden="true" className="icon-[lucide--circle-alert] mt-0.5 size-4 shrink-0" />
      {fault}
    </p>
  ) : null;
}
