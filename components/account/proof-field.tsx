"use client";

import { useEffect, useRef, useState } from "react";

const longestWait = 4_000;

async function solve(address: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return "";
  const [{ solveChallenge }, { deriveKey }] = await Promise.all([
    import("altcha-lib"),
    import("altcha-lib/algorithms/web/pbkdf2"),
  ]);
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) return "";
  const challenge = await response.json();
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 60_000 });
  return solution ? btoa(JSON.stringify({ challenge, solution })) : "";
}

const pause = (milliseconds: number) => new Promise<string>((done) => setTimeout(done, milliseconds, ""));

/**
 * Works a moment for the form around it, from the first touch on, and sends what it found along. A form that is sent earlier waits
 * for it a little; without JavaScript the form goes without, and less often.
 */
export function ProofField({ address, wait }: { address: string; wait: string }) {
  const [isHeld, setHeld] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    const form = input?.form;
    if (!input || !form) return;
    let work: Promise<string> | undefined;
    const begin = () => {
      work ??= solve(address).catch(() => "");
    };
    const hold = (event: SubmitEvent) => {
      if (input.value) {
        setTimeout(() => {
          input.value = "";
          work = undefined;
        });
        return;
      }
      if (input.dataset.tried) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      begin();
      setHeld(true);
      /** A form cannot be sent again while its submit event is still on its way: at the earliest with the next task. */
      void Promise.all([Promise.race([work, pause(longestWait)]), pause(0)]).then(([token]) => {
        setHeld(false);
        input.value = token ?? "";
        input.dataset.tried = "yes";
        form.requestSubmit(event.submitter);
        delete input.dataset.tried;
      });
    };
    form.addEventListener("focusin", begin);
    form.addEventListener("submit", hold);
    return () => {
      form.removeEventListener("focusin", begin);
      form.removeEventListener("submit", hold);
    };
  }, [address]);
  return (
    <>
      <input ref={field} type="hidden" name="proofToken" />
      <p role="status" className="text-sm text-muted empty:hidden">
        {isHeld && wait}
      </p>
    </>
  );
}
