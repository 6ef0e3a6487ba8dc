"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** While work goes on elsewhere, draws the page anew every few seconds; without JavaScript the page says how to. */
export function LookAgain({ seconds = 2 }: { seconds?: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
