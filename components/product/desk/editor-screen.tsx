import { localized } from "#lib/platform/i18n/localized";
import type { Editor } from "#lib/product/queries/editor";
import { ListingEditor } from "./editor.tsx";
import { ListingAside } from "./listing-aside.tsx";
import type { PreviewSupplier } from "./preview.tsx";

type Props = {
  editor: Editor;
  locale: string;
  about: Readonly<Record<string, string | number>>;
  slug: string;
  supplier: PreviewSupplier;
  isOnShow: boolean;
};

/** The editor with what can be said about it beside; on narrow screens under it. */
export function EditorScreen({ editor, locale, about, slug, supplier, isOnShow }: Props) {
  const { values, template, categories, proposal, files, record, place, quality, duplicates, version, seen } = editor;
  const preview = { record, slug, place, supplier, files };
  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_18rem]">
      <ListingEditor
        locale={locale}
        about={{ ...about, version, seen }}
        values={values}
        template={template}
        categories={categories}
        proposal={proposal}
        files={files}
        isOnShow={isOnShow}
      />
      <ListingAside locale={locale} preview={preview} quality={quality} duplicates={duplicates} />
    </div>
  );
}

/** Names of leaves by id, in the reader's language. */
export const categoryNames = ({ categories }: Pick<Editor, "categories">, locale: string): Map<string, string> =>
  new Map(categories.flatMap(({ children }) => children.map((leaf) => [leaf.id, localized(leaf, "name", locale).text])));
