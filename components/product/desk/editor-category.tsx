import { useTranslations } from "next-intl";
import { SubmitButton } from "#components/ui/form-fields";
import { GroupedSelect } from "#components/ui/grouped-select";
import { localized } from "#lib/platform/i18n/localized";
import type { CategoryNode } from "#lib/taxonomy/schema";
import { EditorPart } from "./editor-part.tsx";

export type CategoryProposal = { categoryId: string; nameZh: string; nameEn: string } | null;

type Props = { locale: string; categories: readonly CategoryNode[]; value: string | undefined; proposal: CategoryProposal };

/** The leaf in which buyers find it, with a proposal from the words of its name. */
export function EditorCategory({ locale, categories, value, proposal }: Props) {
  const t = useTranslations("listing");
  const groups = categories.map((root) => ({
    label: localized(root, "name", locale).text,
    options: root.children.map((leaf) => ({
      value: leaf.id,
      label: localized(leaf, "name", locale).text,
      words: `${leaf.nameZh} ${leaf.nameEn} ${leaf.hsHeadings.join(" ")}`,
    })),
  }));
  const isProposing = proposal !== null && proposal.categoryId !== value;
  return (
    <EditorPart id="category" title={t("fields.categoryId")} hint={t("hints.category")}>
      <GroupedSelect
        label={t("fields.categoryId")}
        name="categoryId"
        value={value ?? proposal?.categoryId}
        empty={t("chooseCategory")}
        narrow={t("narrowCategories")}
        groups={groups}
      />
      {isProposing && (
        <p className="text-sm text-muted">
          {t("proposal", { category: localized({ nameZh: proposal.nameZh, nameEn: proposal.nameEn }, "name", locale).text })}
        </p>
      )}
      <div>
        <SubmitButton kind="quiet" isSmall name="intent" value="reload">
          {t("showTemplate")}
        </SubmitButton>
      </div>
    </EditorPart>
  );
}
