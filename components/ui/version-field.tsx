"use client";

import { useField } from "./form-state.tsx";

/** The version of what a form changes; after somebody else was faster the one that is there now, so that sending again replaces it. */
export function VersionField({ version }: { version: number }) {
  const { value } = useField("version");
  return <input type="hidden" name="version" value={value ?? version} readOnly />;
}
