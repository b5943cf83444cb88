import type { LabelView } from '../ipc/generated/LabelView';
import type { PartField } from '../ipc/generated/PartField';
import type { PartView } from '../ipc/generated/PartView';
import type { PlanField } from '../ipc/generated/PlanField';
import type { PlanView } from '../ipc/generated/PlanView';

/** The labels after an answer: an empty text means that the label is gone. The same map where nothing changed. */
export function withLabels(
  labels: ReadonlyMap<string, LabelView>,
  changed: readonly LabelView[],
): ReadonlyMap<string, LabelView> {
  if (changed.length === 0) return labels;
  const next = new Map(labels);
  for (const label of changed) {
    if (label.text === '') next.delete(label.node);
    else next.set(label.node, label);
  }
  return next;
}

/** The view with one field of the plan replaced. */
export function withPlanField(view: PlanView, field: PlanField): PlanView {
  return { ...view, [field.field]: field.value };
}

/** The view with one field of a part replaced. */
export function withPartField(view: PlanView, part: string, field: PartField): PlanView {
  const replaced: Partial<PartView> =
    field.field === 'title-note' ? { title_note: field.value } : { [field.field]: field.value };
  return { ...view, parts: view.parts.map((old) => (old.id === part ? { ...old, ...replaced } : old)) };
}
