"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import type { FormAction } from "#components/ui/action-form";

type Words = { typing: string; keeping: string; kept: string; notKept: string };
type Props = { action: FormAction; words: Words };
type Stage = keyof Words;

const pauseMs = 1_500;
/** Fields whose change shows something else on the page at once. */
const urgent = /^(categoryId|files|pictures\.\d+\.(position|remove))$/;

const nameOf = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
    ? target.name
    : "";

/** Whether something was typed before this was listening. */
const isTyped = (form: HTMLFormElement) =>
  [
    ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      "textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=file])",
    ),
  ].some(({ value, defaultValue }) => value !== defaultValue);

/** Sends the form that is around it to be kept, a moment after the last key and when the page is left. */
function watch(form: HTMLFormElement, action: FormAction, tell: (stage: Stage, why?: string) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDirty = false;
  const stop = () => clearTimeout(timer);
  const send = () => {
    stop();
    if (!isDirty) return;
    isDirty = false;
    tell("keeping");
    const data = new FormData(form);
    const files = form.querySelector<HTMLInputElement>("input[type=file]");
    startTransition(async () => {
      const state = await action({ status: "idle" }, data).catch(() => null);
      if (files && state?.status === "done") files.value = "";
      const fault = state?.status === "error" ? (state.faults.files ?? state.message) : undefined;
      tell(state?.status === "done" ? "kept" : "notKept", fault);
    });
  };
  const wait = (ms: number) => {
    isDirty = true;
    tell("typing");
    stop();
    timer = setTimeout(send, ms);
  };
  const type = (event: Event) => {
    const name = nameOf(event.target);
    if (name !== "") wait(urgent.test(name) ? 0 : pauseMs);
  };
  const leave = () => document.visibilityState === "hidden" && send();
  const submit = () => {
    stop();
    isDirty = false;
  };
  const events = [
    ["input", type],
    ["change", type],
    ["submit", submit],
  ] as const;
  for (const [name, run] of events) form.addEventListener(name, run);
  document.addEventListener("visibilitychange", leave);
  if (isTyped(form)) wait(pauseMs);
  return () => {
    stop();
    for (const [name, run] of events) form.removeEventListener(name, run);
    document.removeEventListener("visibilitychange", leave);
  };
}

export function KeepTyping({ action, words }: Props) {
  const mark = useRef<HTMLParagraphElement>(null);
  const [{ stage, why }, setStage] = useState<{ stage: Stage | null; why?: string | undefined }>({ stage: null });
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  }, [action]);
  useEffect(() => {
    const form = mark.current?.closest("form");
    const send: FormAction = (state, data) => latest.current(state, data);
    return form ? watch(form, send, (stage, why) => setStage({ stage, why })) : undefined;
  }, []);
  return (
    <p ref={mark} role="status" className="needs-script min-h-5 text-sm text-muted">
      {stage && words[stage]} {why}
    </p>
  );
}
