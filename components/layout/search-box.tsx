"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { fetchSuggestions, type Suggestion } from "./suggestions.ts";

export type SearchWords = {
  label: string;
  placeholder: string;
  button: string;
  suggestions: string;
  kinds: Record<Suggestion["kind"], string>;
};

type Props = { action: string; locale: string; words: SearchWords; query?: string; isHero?: boolean };

const pause = 120;

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

/** A plain search form that suggests while one types; `/` brings the cursor into the one that is to be seen. */
export function SearchBox({ action, locale, words, query = "", isHero = false }: Props) {
  const [typed, setTyped] = useState(query);
  const [found, setFound] = useState<Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const [isAsked, setIsAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const isOpen = isAsked && found.length > 0;

  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || isWriting(event.target) || input.current?.offsetParent === null)
        return;
      event.preventDefault();
      input.current?.select();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);

  useEffect(() => {
    if (!isAsked || typed.trim() === "") return setFound([]);
    const abort = new AbortController();
    const timer = setTimeout(() => {
      fetchSuggestions(action, typed, locale, abort.signal).then(setFound, () => {});
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed, isAsked, action, locale]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setIsAsked(false);
    if (!isOpen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setActive((now) => ((now + 1 + step + found.length + 1) % (found.length + 1)) - 1);
    }
    const chosen = event.key === "Enter" ? found[active] : undefined;
    if (chosen) {
      event.preventDefault();
      location.assign(chosen.href);
    }
  };

  return (
    <search className="relative w-full">
      <form action={action} className="flex" onBlur={() => setIsAsked(false)}>
        <input
          ref={input}
          type="search"
          name="q"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setActive(-1);
            setIsAsked(true);
          }}
          onKeyDown={onKeyDown}
          aria-label={words.label}
          placeholder={words.placeholder}
          maxLength={200}
          autoComplete="off"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? `${listId}-${active}` : undefined}
          className={`search-input ${isHero ? "h-13" : "h-11"}`}
        />
        <button
          type="submit"
          aria-label={words.button}
          className={`btn rounded-l-none shadow-none ${isHero ? "btn-primary h-13 px-6" : "btn-secondary h-11 px-4"}`}
        >
          <span aria-hidden="true" className="icon-[lucide--search] size-5" />
          {isHero && <span className="max-sm:hidden">{words.button}</span>}
        </button>
      </form>
      <ul
        id={listId}
        role="listbox"
        aria-label={words.suggestions}
        hidden={!isOpen}
        className="panel absolute inset-x-0 top-full z-30 mt-1 overflow-hidden p-1 shadow-soft"
      >
        {found.map(({ kind, text, href }, index) => (
          <li
            key={`${kind} ${href}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            className="suggestion"
            onPointerDown={() => location.assign(href)}
          >
            <span className="truncate">{text}</span>
            <span className="text-xs text-muted">{words.kinds[kind]}</span>
          </li>
        ))}
      </ul>
    </search>
  );
}
