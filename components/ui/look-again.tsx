"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/** While work goes on elsewhere, draws the page anew every few seconds, never before the last time came; without JavaScript the page says how to. */
export function LookAgain({ seconds = 2 }: { seconds?: number }) {
  const router = useRouter();
  const [isLooking, startLooking] = useTransition();
  useEffect(() => {
    if (isLooking) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") startLooking(() => router.refresh());
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [isLooking, router, seconds]);
  return null;
}
