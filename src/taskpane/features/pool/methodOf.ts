import type { PartnerTable } from "../../../intake/reading";
import { columnChosen, columnsWithRole, WEIGHT_ROLES, type NamedColumn } from "./columnsWithRole";
import { evenPercents } from "./evenPercents";
import type { BasisKind, MethodForm } from "./poolForm";

/** What 'Set the method' comes to once the defaults the partner table suggests are put in. */
export interface Method {
  readonly basis: BasisKind;
  /** Sheet column, or "typed" where figures are typed in the pane. */
  readonly shares: number | "typed";
  readonly weights: number | "typed";
  readonly indicators: readonly (NamedColumn & { readonly percent: string })[];
  readonly damping: boolean;
  readonly previous: number | null;
  readonly inKind: number | null;
  readonly paid: number | null;
}

/** A choice made stands; where none was made, what the table holds decides. */
export function methodOf(form: MethodForm, table: PartnerTable): Method {
  const shares = columnChosen(table, ["share"], form.shareColumn);
  const weights = columnChosen(table, WEIGHT_ROLES, form.weightColumn);
  const indicators = columnsWithRole(table, "indicator");
  const even = evenPercents(indicators.length);
  const inKind = columnChosen(table, ["in kind"], form.inKindColumn);
  const paid = columnChosen(table, ["paid"], form.paidColumn);
  return {
    basis: form.basis ?? (shares !== null ? "shares" : indicators.length > 0 ? "need" : weights !== null ? "weights" : "shares"),
    shares: form.shareColumn === "typed" ? "typed" : (shares ?? "typed"),
    weights: form.weightColumn === "typed" ? "typed" : (weights ?? "typed"),
    indicators: indicators.map((column, index) => ({ ...column, percent: form.indicatorWeights[column.column] ?? String(even[index] ?? "") })),
    damping: form.damping,
    previous: columnChosen(table, ["previous"], form.previousColumn),
    inKind: form.inKind === false ? null : inKind,
    paid: form.settle === false ? null : paid,
  };
}
