import { type FormEvent, useLayoutEffect, useRef } from "react";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Typed = { value: string; isTicked: boolean; files: FileList | null };

const isControl = (target: unknown): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

const isFile = (control: Control): control is HTMLInputElement => control instanceof HTMLInputElement && control.type === "file";

/** The same for a field before and after it was drawn anew: of several with one name, its value or its place. */
function keysOf(form: HTMLFormElement): Map<string, Control> {
  const controls = [...form.elements].filter(isControl).filter(({ name }) => name !== "");
  const places = new Map<string, number>();
  return new Map(
    controls.map((control): [string, Control] => {
      const place = places.get(control.name) ?? 0;
      places.set(control.name, place + 1);
      return [`${control.name} ${isTick(control) ? `=${control.value}` : place}`, control];
    }),
  );
}

function put(control: Control, { value, isTicked, files }: Typed) {
  if (isTick(control) ? control.checked === isTicked : isFile(control) || control.value === value) {
    if (isFile(control) && files) control.files = files;
    return;
  }
  if (isTick(control)) control.checked = isTicked;
  else control.value = value;
  for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true }));
}

/**
 * What is typed into a form after it was sent stays, whatever its answer (`stamp`) draws anew: what a person typed last wins over
 * what comes back.
 */
export function useLateTyping(stamp: number) {
  const typed = useRef(new Map<string, Typed>());
  const form = useRef<HTMLFormElement>(null);
  const restore = () => {
    if (typed.current.size === 0 || !form.current) return;
    const controls = keysOf(form.current);
    for (const [key, one] of [...typed.current]) {
      const control = controls.get(key);
      if (control) put(control, one);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is what draws the fields anew
  useLayoutEffect(restore, [stamp]);
  return {
    ref: form,
    onInput: ({ target, currentTarget }: FormEvent<HTMLFormElement>) => {
      if (!isControl(target)) return;
      const key = [...keysOf(currentTarget)].find(([, control]) => control === target)?.[0];
      if (key === undefined) return;
      typed.current.delete(key);
      const [isTicked, files] = [isTick(target) && target.checked, isFile(target) ? target.files : null];
      typed.current.set(key, { value: target.value, isTicked, files });
    },
    onSubmit: () => typed.current.clear(),
    onReset: () => queueMicrotask(restore),
  };
}
