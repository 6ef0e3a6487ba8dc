"use client";

const day = "harbour";
const night = "harbour-night";

function isNight(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === night : matchMedia("(prefers-color-scheme: dark)").matches;
}

function change() {
  const theme = isNight() ? day : night;
  document.documentElement.dataset.theme = theme;
  localStorage.setItem("theme", theme);
}

export function ThemeSwitch({ label }: { label: string }) {
  return (
    <button
      type="button"
      onClick={change}
      aria-label={label}
      title={label}
      className="needs-script btn btn-ghost btn-sm btn-square"
    >
      <span aria-hidden="true" className="icon-[lucide--sun-moon] size-4.5" />
    </button>
  );
}
