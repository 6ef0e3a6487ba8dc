"use client";

import { useField } from "./form-state.tsx";

/** The box that chooses a row of a table; what was chosen stays after a fault. */
export function RowBox({ name, value, label }: { name: string; value: string; label: string | undefined }) {
  const { values } = useField(name);
  return (
    <input
      type="checkbox"
      className="checkbox checkbox-sm"
      name={name}
      value={value}
      aria-label={label}
      defaultChecked={values?.includes(value) ?? false}
    />
  );
}
