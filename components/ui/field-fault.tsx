"use client";

import { Fault } from "./field-frame.tsx";
import { useField } from "./form-state.tsx";

/** What is wrong with something of the form that has no field of its own, such as the rows that were chosen. */
export function FieldFault({ name }: { name: string }) {
  const { fault } = useField(name);
  return <Fault text={fault} role="alert" />;
}
