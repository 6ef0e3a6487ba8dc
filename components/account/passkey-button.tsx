"use client";

import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { useEffect, useRef, useState } from "react";
import { useField } from "#components/ui/form-state";

type Wish =
  | { kind: "make"; options: PublicKeyCredentialCreationOptionsJSON }
  | { kind: "show"; options: PublicKeyCredentialRequestOptionsJSON };

async function ask(wish: Wish): Promise<string> {
  const { startAuthentication, startRegistration } = await import("@simplewebauthn/browser");
  const answer =
    wish.kind === "make"
      ? await startRegistration({ optionsJSON: wish.options })
      : await startAuthentication({ optionsJSON: wish.options });
  return JSON.stringify(answer);
}

type Props = { wish: Wish; ticket: string; label: string; cancelled: string; unable: string; look?: string };

/** Asks the device for a passkey and sends its answer with the form around it. Says so where the browser has none. */
export function PasskeyButton({ wish, ticket, label, cancelled, unable, look = "btn-secondary" }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const answer = useField("responseToken");
  const ticketField = useField("ticketToken");
  const [state, setState] = useState<"unknown" | "ready" | "unable" | "cancelled">("unknown");
  useEffect(() => setState("PublicKeyCredential" in window ? "ready" : "unable"), []);
  const act = async () => {
    const input = field.current;
    if (!input?.form) return;
    try {
      input.value = await ask(wish);
      input.form.requestSubmit();
    } catch {
      setState("cancelled");
    }
  };
  const fault = answer.fault ?? ticketField.fault;
  const note = state === "cancelled" ? cancelled : state === "unable" ? unable : "";
  return (
    <>
      <input type="hidden" name="ticketToken" value={ticket} />
      <input ref={field} type="hidden" name="responseToken" />
      <button
        type="button"
        className={`btn w-fit font-semibold shadow-none ${look}`}
        disabled={state === "unknown" || state === "unable"}
        onClick={act}
      >
        <span aria-hidden="true" className="icon-[lucide--fingerprint] size-4" />
        {label}
      </button>
      <noscript>
        <p className="text-sm text-muted">{unable}</p>
      </noscript>
      {fault && <p className="text-sm text-error">{fault}</p>}
      <p role="status" className="text-sm text-muted empty:hidden">
        {note}
      </p>
    </>
  );
}
