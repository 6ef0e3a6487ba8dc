/** What this browser alone remembers of the products that were looked at. */
export type LocalView = { slug: string; name: string };

const key = "yf-recent";
const off = "off";
const most = 50;

const isView = (one: unknown): one is LocalView =>
  typeof one === "object" &&
  one !== null &&
  "slug" in one &&
  typeof one.slug === "string" &&
  "name" in one &&
  typeof one.name === "string";

/** Null where remembering is switched off or impossible. */
export function readLocalViews(): LocalView[] | null {
  try {
    const stored = localStorage.getItem(key);
    if (stored === off) return null;
    const views: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(views) ? views.filter(isView) : [];
  } catch {
    return null;
  }
}

/** A browser that keeps nothing, or has no room left, goes on without. */
function store(text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {}
}

export function addLocalView(view: LocalView): void {
  const known = readLocalViews();
  if (!known) return;
  const views = [view, ...known.filter(({ slug }) => slug !== view.slug)].slice(0, most);
  store(JSON.stringify(views));
}

/** Forgets all of it; `isOn` says whether to go on remembering. */
export const clearLocalViews = (isOn: boolean): void => store(isOn ? null : off);
