"use client";

import { useEffect, useState } from "react";

/** What went wrong in a page; its words are left in the document by the layout, because an error boundary is given none. */
export default function Broken({ reset }: { error: Error; reset: () => void }) {
  const [words, setWords] = useState<DOMStringMap>({});
  useEffect(() => setWords({ ...document.getElementById("error-words")?.dataset }), []);
  return (
    <div role="alert" className="frame flex flex-col items-center gap-3 py-16 text-center">
      <span aria-hidden="true" className="icon-[lucide--triangle-alert] size-10 text-muted" />
      <h1 className="text-xl">{words.heading}</h1>
      <p className="text-muted">{words.text}</p>
      <button type="button" onClick={reset} className="btn btn-secondary shadow-none">
        {words.again}
      </button>
    </div>
  );
}
