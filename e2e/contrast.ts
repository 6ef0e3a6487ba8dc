import type { Page } from "@playwright/test";

/**
 * The contrast of an element's text with the nearest ground that is painted behind it, as WCAG 2.2 reckons it;
 * 0 where a picture or a translucent colour lies there. For texts that are covered or scrolled away when axe looks.
 */
export const contrastOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const rgba = (colour: string) => {
        if (!brush) return [0, 0, 0, 0];
        brush.clearRect(0, 0, 1, 1);
        brush.fillStyle = colour;
        brush.fillRect(0, 0, 1, 1);
        return [...brush.getImageData(0, 0, 1, 1).data];
      };
      const luminance = ([red = 0, green = 0, blue = 0]: number[]) => {
        const linear = [red, green, blue].map((part) =>
          part / 255 <= 0.04045 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
      };
      let ground: Element | null = element;
      while (ground && rgba(getComputedStyle(ground).backgroundColor)[3] === 0) {
        if (getComputedStyle(ground).backgroundImage !== "none") return 0;
        ground = ground.parentElement;
      }
      const behind = rgba(ground ? getComputedStyle(ground).backgroundColor : "white");
      const ink = rgba(getComputedStyle(element).color);
      if (behind[3] !== 255 || ink[3] !== 255) return 0;
      const [darker = 0, lighter = 0] = [luminance(ink), luminance(behind)].sort((one, other) => one - other);
      return (lighter + 0.05) / (darker + 0.05);
    });
