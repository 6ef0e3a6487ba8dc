"use client";

import { useEffect, useState } from "react";
import { clearLocalViews, type LocalView, readLocalViews } from "./local-views.ts";

type Words = { heading: string; text: string; clear: string; turnOff: string; turnOn: string; none: string; isOff: string };
/** `base` is the address of all products; `isQuiet` draws nothing while there is nothing to show. */
type Props = { base: string; words: Words; isQuiet: boolean };

/** What this browser remembers: only the browser knows, so only it draws it. */
export function BrowserViews({ base, words, isQuiet }: Props) {
  const [views, setViews] = useState<LocalView[] | null>();
  useEffect(() => setViews(readLocalViews()), []);
  if (views === undefined || (isQuiet && !views?.length)) return null;
  const clear = (isOn: boolean) => {
    clearLocalViews(isOn);
    setViews(readLocalViews());
  };
  const button = "btn btn-sm border-edge bg-base-100 font-semibold shadow-none";
  return (
    <section aria-labelledby="in-browser" className="panel flex flex-col gap-3 p-4">
      <h2 id="in-browser" className="text-lg">
        {words.heading}
      </h2>
      <p className="text-sm text-muted">{words.text}</p>
      {views?.length ? (
        <ul className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
          {views.map(({ slug, name }) => (
            <li key={slug} className="min-w-0">
              <a href={`${base}/${encodeURIComponent(slug)}`} className="text-secondary hover:underline">
                {name}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p role="status" className="text-sm">
          {views ? words.none : words.isOff}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {views && views.length > 0 && (
          <button type="button" className={button} onClick={() => clear(true)}>
            {words.clear}
          </button>
        )}
        <button type="button" className={button} onClick={() => clear(!views)}>
          {views ? words.turnOff : words.turnOn}
        </button>
      </div>
    </section>
  );
}
