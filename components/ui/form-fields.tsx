"use client";

import { type ReactNode, useContext } from "react";
import { Fault, type Frame, Framed } from "./field-frame.tsx";
import { FormContext, useField } from "./form-state.tsx";

type Input = Frame & {
  name: string;
  value?: string | number | null | undefined;
  maxLength?: number;
  autoComplete?: string;
  lang?: string;
};

type TextProps = Input & {
  type?: "text" | "email" | "password" | "tel" | "url" | "search" | "date" | "time" | "datetime-local" | "number";
  inputMode?: "numeric" | "decimal" | "email" | "tel" | "url";
  placeholder?: string;
  list?: string;
};

export function TextField({ label, hint, isOptional, isWide, name, value, type = "text", ...rest }: TextProps) {
  const { id, fault, value: typed, attributes } = useField(name, Boolean(hint));
  return (
    <Framed {...{ id, fault, label, hint, isWide: isWide ?? false }} {...(isOptional ? { isOptional } : {})}>
      <input
        className={`input w-full text-base sm:text-sm ${fault ? "input-error" : ""}`}
        type={type}
        defaultValue={typed ?? value ?? ""}
        {...rest}
        {...attributes}
      />
    </Framed>
  );
}

export function TextArea({ label, hint, isOptional, isWide = true, name, value, rows = 4, ...rest }: Input & { rows?: number }) {
  const { id, fault, value: typed, attributes } = useField(name, Boolean(hint));
  return (
    <Framed {...{ id, fault, label, hint, isWide }} {...(isOptional ? { isOptional } : {})}>
      <textarea
        className={`textarea w-full text-base sm:text-sm ${fault ? "textarea-error" : ""}`}
        rows={rows}
        defaultValue={typed ?? value ?? ""}
        {...rest}
        {...attributes}
      />
    </Framed>
  );
}

export type Choice = { value: string; label: string; hint?: string; lang?: string };
type Choices = Input & { options: readonly Choice[] };

export function SelectField({ label, hint, isOptional, isWide, name, value, options, empty }: Choices & { empty?: string }) {
  const { id, fault, value: typed, attributes } = useField(name, Boolean(hint));
  return (
    <Framed {...{ id, fault, label, hint, isWide: isWide ?? false }} {...(isOptional ? { isOptional } : {})}>
      <select
        className={`select w-full text-base sm:text-sm ${fault ? "select-error" : ""}`}
        defaultValue={typed ?? value ?? ""}
        {...attributes}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Framed>
  );
}

/** One of a few, all seen: radio buttons. With `isMany` any number of them: check boxes. */
export function ChoiceField({
  label,
  hint,
  name,
  value,
  options,
  isMany = false,
  chosen,
}: Choices & { isMany?: boolean; chosen?: readonly string[] }) {
  const { id, fault, values } = useField(name, Boolean(hint));
  const now = values ?? chosen ?? (value === undefined || value === null ? [] : [String(value)]);
  return (
    <fieldset className="flex min-w-0 flex-col gap-2 sm:col-span-2" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {hint && <p className="text-sm text-muted">{hint}</p>}
      <div className={isMany ? "grid gap-x-4 gap-y-1 sm:grid-cols-2 lg:grid-cols-3" : "flex flex-col gap-2"}>
        {options.map((option) => (
          <label key={option.value} className="flex cursor-pointer items-start gap-2 text-sm" lang={option.lang}>
            <input
              type={isMany ? "checkbox" : "radio"}
              className={`${isMany ? "checkbox checkbox-sm" : "radio radio-sm"} mt-0.5`}
              name={name}
              value={option.value}
              defaultChecked={now.includes(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-muted">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <Fault id={id} text={fault} />
    </fieldset>
  );
}

export function CheckField({
  label,
  hint,
  name,
  isChecked = false,
}: {
  label: ReactNode;
  hint?: string;
  name: string;
  isChecked?: boolean;
}) {
  const { id, fault, values, attributes } = useField(name, Boolean(hint));
  return (
    <div className="flex flex-col gap-1 sm:col-span-2">
      <label className="flex cursor-pointer items-start gap-2 text-sm">
        <input
          type="checkbox"
          className="checkbox checkbox-sm mt-0.5"
          defaultChecked={values ? values.length > 0 : isChecked}
          {...attributes}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <Fault id={id} text={fault} />
    </div>
  );
}

export function FileField({
  label,
  hint,
  isOptional,
  isWide = true,
  name,
  accept,
  isMany = false,
}: Input & { accept?: string; isMany?: boolean }) {
  const { id, fault, attributes } = useField(name, Boolean(hint));
  return (
    <Framed {...{ id, fault, label, hint, isWide }} {...(isOptional ? { isOptional } : {})}>
      <input className="file-input w-full text-base sm:text-sm" type="file" accept={accept} multiple={isMany} {...attributes} />
    </Framed>
  );
}

const looks = {
  primary: "btn-primary",
  secondary: "btn-secondary",
  outline: "border-edge bg-base-100 text-base-content hover:border-secondary hover:text-secondary",
  quiet: "btn-ghost text-secondary",
  danger: "border-error bg-base-100 text-error hover:bg-error hover:text-error-content",
} as const;

type Submit = { kind?: keyof typeof looks; isSmall?: boolean; name?: string; value?: string; children: ReactNode };

/** Primary is for the one main action of a screen. It rests while the form is on its way. */
export function SubmitButton({ kind = "secondary", isSmall = false, children, ...rest }: Submit) {
  const { isPending } = useContext(FormContext);
  return (
    <button
      type="submit"
      className={`btn font-semibold shadow-none ${looks[kind]} ${isSmall ? "btn-sm" : ""}`}
      aria-disabled={isPending}
      disabled={isPending}
      {...rest}
    >
      {isPending && <span aria-hidden="true" className="loading loading-spinner loading-xs" />}
      {children}
    </button>
  );
}
