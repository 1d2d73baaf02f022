import type { ReactNode } from "react";
import type { RangeAddress } from "../../../workbook/port";
import { CellLink } from "../CellLink";

/** A line of the sources that says where a range is; nothing where there is none. */
export function RangeLine({ label, range, children }: { readonly label: string; readonly range: RangeAddress | null; readonly children?: ReactNode }) {
  return (
    range && (
      <li>
        {label}: <CellLink range={range} />
        {children}
      </li>
    )
  );
}
