import type { Figures } from "../../../domain/kernel/figures";
import type { PriceTable } from "../../../intake/priceReading";
import type { UpliftCase } from "../../../workings/uplift/upliftCase";
import { columnWords } from "../../shared/job/columnWords";
import type { Problem } from "../../shared/job/problem";
import { clauseText } from "./clauseText";
import { driverGuess } from "./driverGuess";
import { FIELD } from "./upliftFields";
import type { MethodForm } from "./upliftForm";
import type { Method } from "./upliftFound";

interface BasketFound {
  readonly columns: Method["basket"];
  readonly basket: UpliftCase["basket"];
  readonly problems: readonly Problem[];
}

/** The share columns of a price list, each with what drives it: as typed, else as its heading suggests. */
export function basketFrom(table: PriceTable, { drivers }: MethodForm, figures: Figures): BasketFound {
  const problems: Problem[] = [];
  const columns = table.columns.filter(({ role }) => role === "share").map(({ column, heading }) => ({
    column,
    heading: columnWords(column, heading),
    name: heading || columnWords(column, heading),
    driver: drivers[column] ?? driverGuess(heading, figures),
  }));
  for (const { column, heading, driver } of columns) {
    if (driver.trim() === "") problems.push({ field: FIELD.driver(column), words: `Enter what drives ${heading}, such as NLW or published(CPI[Sep]).`, missing: true });
    else {
      const read = clauseText(driver, figures);
      if ("words" in read) problems.push({ field: FIELD.driver(column), words: read.words });
    }
  }
  return { columns, basket: columns.map(({ name, driver }) => ({ name, driver: { text: driver.trim(), origin: { kind: "typed" } } })), problems };
}
