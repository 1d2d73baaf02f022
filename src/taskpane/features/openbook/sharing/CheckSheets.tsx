import { countWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import type { Sharing } from "./useSharing";

/** Step 2: the sheets of the workbook, those a reader sees and those not. */
export default function CheckSheets({ sharing: { looked } }: { readonly sharing: Sharing }) {
  if (!looked) return null;
  const still = (words: string) => ({ words, of: "" });
  return (
    <FiguresTable
      caption={`Sheets of ${looked.name}`}
      corner="Sheet"
      headings={["Shown", "Cells filled", "Hidden rows and columns"]}
      rows={looked.facts.sheets.map(({ name, visibility, filled, hidden }) => ({
        label: name, cells: [still(visibility === "visible" ? "yes" : visibility), still(String(filled)), still(hidden.length === 0 ? "none" : countWords(hidden.length, "run"))],
      }))}
      note="A hidden sheet comes back with Unhide. A very hidden one is not in that list, and is still in the file."
    />
  );
}
