import { useTranslations } from "next-intl";
import { CheckField, FileField, TextField } from "#components/ui/form-fields";
import type { TypedValues } from "#lib/platform/form-state";
import { urls } from "#lib/platform/urls";
import { productLimits } from "#lib/product/schema";
import { EditorPart, numbers, rowsOf, typedOne } from "./editor-part.tsx";
import { MoveButtons } from "./move-buttons.tsx";
import { PictureDrop } from "./picture-drop.tsx";

export type PictureFiles = ReadonlyMap<string, { key: string; width: number | null; height: number | null }>;

type Props = { values: TypedValues; files: PictureFiles };

function Picture({ row, nth, values, files }: Props & { row: number; nth: number }) {
  const t = useTranslations("listing");
  const name = (field: string) => `pictures.${row}.${field}`;
  const value = (field: string) => typedOne(values, name(field));
  const file = files.get(value("fileId") ?? "");
  return (
    <li className="flex flex-col gap-3 border-b border-base-300 pb-4 last:border-0 last:pb-0 sm:flex-row">
      {file ? (
        <picture className="shrink-0">
          {" "}
          <img
            src={urls.picture(file.key, 160, "webp")}
            alt={value("altEn") ?? value("altZh") ?? ""}
            width={120}
            height={120}
            className="size-30 shrink-0 rounded bg-base-200 object-contain"
          />
        </picture>
      ) : (
        <p className="size-30 shrink-0 overflow-hidden rounded bg-base-200 p-2 text-xs [overflow-wrap:anywhere]">
          {value("sourceUrl")}
        </p>
      )}
      {(["fileId", "sourceUrl"] as const).map((field) => (
        <input key={field} type="hidden" name={name(field)} value={value(field) ?? ""} />
      ))}
      <div className="grid min-w-0 grow gap-2 sm:grid-cols-2">
        <TextField label={t("altZh")} name={name("altZh")} lang="zh-CN" value={value("altZh")} maxLength={productLimits.short} />
        <TextField label={t("altEn")} name={name("altEn")} lang="en" value={value("altEn")} maxLength={productLimits.short} />
        <TextField label={t("position")} name={name("position")} type="number" value={nth} />
        <div className="flex items-end gap-3">
          <MoveButtons words={{ earlier: t("earlier"), later: t("later") }} />
          <CheckField label={t("remove")} name={name("remove")} isChecked={value("remove") !== undefined} />
        </div>
      </div>
    </li>
  );
}

/** Pictures in their order, the first is the one of lists; new ones by choosing, dragging or pasting. */
export function EditorPictures({ values, files }: Props) {
  const t = useTranslations("listing");
  const place = (row: number) => Number(typedOne(values, `pictures.${row}.position`) ?? 100);
  const rows = numbers(rowsOf(values, "pictures"))
    .filter((row) => typedOne(values, `pictures.${row}.fileId`) ?? typedOne(values, `pictures.${row}.sourceUrl`))
    .toSorted((a, b) => place(a) - place(b) || a - b);
  return (
    <EditorPart id="pictures" title={t("fields.pictures")} hint={t("hints.pictures", { most: productLimits.pictures })}>
      {rows.length > 0 && (
        <ol className="flex flex-col gap-4">
          {rows.map((row, index) => (
            <Picture
              key={typedOne(values, `pictures.${row}.fileId`) ?? row}
              row={row}
              nth={index + 1}
              values={values}
              files={files}
            />
          ))}
        </ol>
      )}
      <PictureDrop hint={t("dropHere")}>
        <FileField label={t("addPictures")} name="files" accept="image/*" isMany />
      </PictureDrop>
    </EditorPart>
  );
}
