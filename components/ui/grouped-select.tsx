"use client";

import { useState } from "react";
import { Framed } from "./field-frame.tsx";
import { useField } from "./form-state.tsx";

export type OptionGroup = { label: string; options: readonly { value: string; label: string; words?: string }[] };

type Props = {
  label: string;
  hint?: string;
  name: string;
  value?: string | undefined;
  empty: string;
  groups: readonly OptionGroup[];
  /** The label of the box that narrows the list. */
  narrow: string;
};

const fits = (text: string, words: readonly string[]) => words.every((word) => text.toLowerCase().includes(word));

/** One of very many in groups; with JavaScript a box above narrows the list by words. */
export function GroupedSelect({ label, hint, name, value, empty, groups, narrow }: Props) {
  const { id, fault, value: typed, attributes } = useField(name, Boolean(hint));
  const first = typed ?? value ?? "";
  const [chosen, setChosen] = useState(first);
  const [words, setWords] = useState<string[]>([]);
  const isShown = (option: OptionGroup["options"][number], group: OptionGroup) =>
    option.value === chosen || fits(`${group.label} ${option.label} ${option.words ?? ""}`, words);
  return (
    <Framed {...{ id, fault, label, hint }}>
      <input
        className="needs-script input w-full text-base sm:text-sm"
        type="search"
        aria-label={narrow}
        placeholder={narrow}
        onChange={(event) => {
          event.stopPropagation();
          setWords(event.target.value.toLowerCase().split(/\s+/).filter(Boolean));
        }}
      />
      <select
        className={`select w-full text-base sm:text-sm ${fault ? "select-error" : ""}`}
        defaultValue={first}
        onChange={(event) => setChosen(event.target.value)}
        {...attributes}
      >
        <option value="">{empty}</option>
        {groups.map((group) => {
          const options = group.options.filter((option) => isShown(option, group));
          return options.length > 0 ? (
            <optgroup key={group.label} label={group.label}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ) : null;
        })}
      </select>
    </Framed>
  );
}
