"use client";

import { useEffect, useId, useRef } from "react";

export type KeyLine = { key: string; does: string };
type Props = { label: string; close: string; keys: readonly KeyLine[] };

const yes = ["approve", "verify", "grant", "uphold", "lift"].map((value) => `#decision button[value="${value}"]`).join(", ");

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function walk(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-task]")];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
  rows[next]?.focus();
}

function giveReason(): void {
  const fold = document.querySelector<HTMLDetailsElement>("#decision details");
  if (fold) fold.open = true;
  document.querySelector<HTMLElement>("#decision textarea, #decision details input")?.focus();
}

/** The queue by keyboard: next and previous, approve, give a reason; "?" lists the keys. */
export function QueueKeys({ label, close, keys }: Props) {
  const id = useId();
  const list = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const acts: Record<string, () => void> = {
      j: () => walk(1),
      k: () => walk(-1),
      a: () => document.querySelector<HTMLButtonElement>(yes)?.click(),
      r: giveReason,
      "?": () => list.current?.showModal(),
    };
    const listen = (event: KeyboardEvent) => {
      const act = acts[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || list.current?.open) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      <button
        type="button"
        className="needs-script btn btn-sm btn-ghost text-secondary"
        onClick={() => list.current?.showModal()}
      >
        <kbd className="kbd kbd-sm">?</kbd>
        {label}
      </button>
      <dialog ref={list} className="modal" aria-labelledby={id}>
        <div className="modal-box">
          <h2 id={id} className="text-lg font-semibold">
            {label}
          </h2>
          <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
            {keys.map(({ key, does }) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="kbd kbd-sm">{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <form method="dialog" className="modal-action">
            <button type="submit" className="btn btn-sm">
              {close}
            </button>
          </form>
        </div>
      </dialog>
    </>
  );
}
