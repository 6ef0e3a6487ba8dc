const icons = {
  alert: "icon-[lucide--circle-alert]",
  arrow: "icon-[lucide--arrow-right]",
  building: "icon-[lucide--building-2]",
  check: "icon-[lucide--check]",
  chevron: "icon-[lucide--chevron-down]",
  chevronLeft: "icon-[lucide--chevron-left]",
  chevronRight: "icon-[lucide--chevron-right]",
  clock: "icon-[lucide--clock-3]",
  close: "icon-[lucide--x]",
  filter: "icon-[lucide--sliders-horizontal]",
  globe: "icon-[lucide--languages]",
  grid: "icon-[lucide--layout-grid]",
  info: "icon-[lucide--info]",
  list: "icon-[lucide--rows-3]",
  mapPin: "icon-[lucide--map-pin]",
  menu: "icon-[lucide--menu]",
  moon: "icon-[lucide--moon]",
  box: "icon-[lucide--package]",
  search: "icon-[lucide--search]",
  searchNone: "icon-[lucide--search-x]",
  shield: "icon-[lucide--file-badge]",
  sort: "icon-[lucide--arrow-up-down]",
  sparkles: "icon-[lucide--sparkles]",
  sun: "icon-[lucide--sun]",
  warning: "icon-[lucide--triangle-alert]",
} as const;

export type IconName = keyof typeof icons;

export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return <span aria-hidden="true" className={`${icons[name]} inline-block shrink-0 ${className || "size-4"}`} />;
}
