"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "#components/ui/form-state";

/** What a form shows until it was sent with success, and what afterwards. */
export function UntilDone({ children, after }: { children: ReactNode; after?: ReactNode }) {
  const { state } = useContext(FormContext);
  return state.status === "done" ? after : children;
}
