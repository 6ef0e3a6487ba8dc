"use client";

const positionOf = (item: Element | null | undefined) => item?.querySelector<HTMLInputElement>("input[name$='.position']");

/** Swaps the numbers of two neighbours; the form that is kept brings the new order. */
function swap(button: HTMLElement, way: "previousElementSibling" | "nextElementSibling") {
  const item = button.closest("li");
  const [own, other] = [positionOf(item), positionOf(item?.[way])];
  if (!own || !other) return;
  [own.value, other.value] = [other.value, own.value];
  own.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Earlier and later in an order; without JavaScript the number beside it does the same. */
export function MoveButtons({ words }: { words: { earlier: string; later: string } }) {
  const look = "needs-script btn btn-sm btn-square border-edge bg-base-100 shadow-none";
  return (
    <>
      <button
        type="button"
        className={look}
        aria-label={words.earlier}
        onClick={(event) => swap(event.currentTarget, "previousElementSibling")}
      >
        <span aria-hidden="true" className="icon-[lucide--arrow-up] size-4" />
      </button>
      <button
        type="button"
        className={look}
        aria-label={words.later}
        onClick={(event) => swap(event.currentTarget, "nextElementSibling")}
      >
        <span aria-hidden="true" className="icon-[lucide--arrow-down] size-4" />
      </button>
    </>
  );
}
