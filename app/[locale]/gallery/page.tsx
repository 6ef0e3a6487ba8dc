import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GalleryForms } from "#components/layout/gallery-forms";
import { GalleryLists } from "#components/layout/gallery-lists";
import { GallerySigns } from "#components/layout/gallery-signs";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false } };

const themes = ["harbour", "harbour-night"] as const;

/** Every part of the interface in both themes, for those who build it and for the accessibility check. */
export default async function GalleryPage() {
  if (process.env.NODE_ENV !== "development" && process.env.GALLERY !== "1") notFound();
  const t = await getTranslations("gallery");
  return (
    <div className="frame section">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mb-6 text-muted">{t("lead")}</p>
      <div className="grid gap-6 xl:grid-cols-2">
        {themes.map((theme) => (
          <div key={theme} data-theme={theme} className="stack min-w-0 rounded-box bg-base-200 p-6 text-base-content">
            <GallerySigns theme={theme} />
            <GalleryForms theme={theme} />
            <GalleryLists theme={theme} />
          </div>
        ))}
      </div>
    </div>
  );
}
