"use client";

import { useSearchParams } from "next/navigation";
import { SearchBox, type SearchWords } from "./search-box.tsx";

/** The search box holding the words of the page's address. */
export function SearchBoxHere(props: { action: string; locale: string; words: SearchWords }) {
  return <SearchBox {...props} query={useSearchParams().get("q") ?? ""} />;
}
