import { Link } from "@fluentui/react/lib/Link";
import type { CellPlace } from "../../cells/sheetReference";
import type { RangeAddress } from "../../workbook/port";
import { rangeOfCell, rangeWords } from "./cellAddress";
import { useJump } from "./JumpContext";

/** The address of a cell or range; pressing it shows the place in the sheet. */
export function CellLink({ place, range }: { readonly place?: CellPlace; readonly range?: RangeAddress }) {
  const jump = useJump();
  const target = range ?? (place && rangeOfCell(place));
  if (!target) return null;
  return (
    <Link className="cell-link" onClick={() => jump(target)}>
      {rangeWords(target)}
    </Link>
  );
}
