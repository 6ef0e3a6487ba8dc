import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { FileField, SubmitButton, TextField } from "#components/ui/form-fields";
import { addPictureAction, removeLogoAction, removePictureAction, setLogoAction } from "#lib/company/actions/firm";
import type { CompanyProfile } from "#lib/company/queries/mine";
import { profileLimits } from "#lib/company/schema/profile";
import { FirmPicture } from "./firm-picture.tsx";

const accepted = "image/jpeg,image/png,image/webp";

type Props = { company: CompanyProfile; locale: string };

function Logo({ company, locale }: Props) {
  const t = useTranslations("company");
  return (
    <div className="flex flex-wrap items-end gap-4">
      {company.logo && (
        <>
          <FirmPicture file={company.logo} alt={t("logo")} className="size-24 object-contain" />
          <ActionButton action={removeLogoAction} locale={locale} fields={{ companyId: company.id }} label={t("removeLogo")} />
        </>
      )}
      <ActionForm
        action={setLogoAction}
        locale={locale}
        fields={{ companyId: company.id }}
        className="flex min-w-0 flex-wrap items-end gap-3"
        isShort
      >
        <FileField label={t("logo")} name="logo" accept={accepted} />
        <SubmitButton kind="outline">{t("setLogo")}</SubmitButton>
      </ActionForm>
    </div>
  );
}

/** Logo and pictures of a firm. */
export function PicturePart({ company, locale }: Props) {
  const t = useTranslations("company");
  const { id: companyId, pictures } = company;
  return (
    <section className="panel flex flex-col gap-5 p-5" aria-labelledby="pictures">
      <h2 id="pictures" className="text-lg font-semibold">
        {t("pictures")}
      </h2>
      <Logo company={company} locale={locale} />
      {pictures.length > 0 && (
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {pictures.map(({ id: pictureId, altEn, altZh, file }) => (
            <li key={pictureId} className="flex min-w-0 flex-col gap-2">
              <FirmPicture
                file={file}
                alt={(locale === "zh" ? (altZh ?? altEn) : (altEn ?? altZh)) ?? ""}
                className="aspect-4/3 w-full object-cover"
              />
              <ActionButton
                action={removePictureAction}
                locale={locale}
                fields={{ companyId, pictureId }}
                label={t("removePicture")}
              />
            </li>
          ))}
        </ul>
      )}
      {pictures.length < profileLimits.pictures && (
        <ActionForm
          action={addPictureAction}
          locale={locale}
          fields={{ companyId }}
          className="grid items-end gap-3 sm:grid-cols-2"
          isShort
        >
          <FileField label={t("addPicture")} name="picture" accept={accepted} hint={t("pictureHint")} />
          <TextField label={t("form.altZh")} name="altZh" maxLength={profileLimits.alt} lang="zh-CN" />
          <TextField label={t("form.altEn")} name="altEn" maxLength={profileLimits.alt} lang="en" />
          <div>
            <SubmitButton kind="outline">{t("addPicture")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  );
}
