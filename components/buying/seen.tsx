"use client";

import { useEffect } from "react";
import { addLocalView, type LocalView } from "./local-views.ts";

/** Notes that a product was looked at: for members at the site, for visitors in their own browser only. */
export function Seen({ slug, name, door }: LocalView & { door: string }) {
  useEffect(() => {
    if (document.documentElement.dataset.here === undefined) return addLocalView({ slug, name });
    const headers = { "Content-Type": "application/json" };
    fetch(door, { method: "POST", keepalive: true, headers, body: JSON.stringify({ product: slug }) }).catch(() => {});
  }, [slug, name, door]);
  return null;
}
