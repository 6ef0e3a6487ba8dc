import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Disclosure } from "#components/ui/disclosure";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { moveAttributeAction } from "#lib/taxonomy/actions/edit";
import type { EditorsAttribute, EditorsCategory } from "#lib/taxonomy/queries/edit";
import { AttributeForm } from "./attribute-form.tsx";

type Props = { locale: string; category: EditorsCategory };

function useTraits() {
  const t = useTranslations("admin");
  return ({ type, unit, isRequired, isFacet, choices, retiredAt, uses }: EditorsAttribute) =>
    [
      t(`type.${type}`),
      unit,
      type === "CHOICE" && t("choiceCount", { count: choices.filter((one) => !one.isRetired).length }),
      isRequired && t("isRequired"),
      isFacet && t("isFacet"),
      retiredAt && t("retired"),
      t("usedBy", { count: uses }),
    ]
      .filter(Boolean)
      .join(" · ");
}

function Row({ locale, category, attribute }: Props & { attribute: EditorsAttribute }) {
  const t = useTranslations("admin");
  const traits = useTraits();
  const acts = ["up", "down", attribute.retiredAt ? "revive" : "retire"] as const;
  return (
    <li className="panel flex flex-col gap-2 p-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">
          <Text {...localized(attribute, "name", locale)} />
        </span>
        <code className="text-xs text-muted">{attribute.key}</code>
      </div>
      <p className="text-sm text-muted">{traits(attribute)}</p>
      <div className="flex flex-wrap items-start gap-2">
        <Disclosure label={t("edit")}>
          <AttributeForm locale={locale} categoryId={category.id} version={category.version} attribute={attribute} />
        </Disclosure>
        {acts.map((act) => (
          <ActionButton
            key={act}
            kind="quiet"
            action={moveAttributeAction}
            locale={locale}
            fields={{ categoryId: category.id, version: category.version, attributeId: attribute.id, act }}
            label={act === "up" || act === "down" ? t(`direction.${act}`) : t(`act.${act}`)}
          />
        ))}
      </div>
    </li>
  );
}

/** The template of a category: its own attributes, and those it has from its root. */
export function AttributeList({ locale, category }: Props) {
  const t = useTranslations("admin");
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{t("ownAttributes")}</h2>
      {category.inherited.length > 0 && (
        <p className="text-sm text-muted">
          {t("inherited", { names: category.inherited.map((one) => localized(one, "name", locale).text).join(" · ") })}
        </p>
      )}
      <ul className="flex flex-col gap-3">
        {category.attributes.map((attribute) => (
          <Row key={attribute.id} locale={locale} category={category} attribute={attribute} />
        ))}
      </ul>
      <Disclosure label={t("addAttribute")}>
        <AttributeForm locale={locale} categoryId={category.id} version={category.version} />
      </Disclosure>
    </section>
  );
}
