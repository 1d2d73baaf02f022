import type { Day } from "../../../src/domain/kernel/day";
import { dayOf, isoDate } from "../../../src/domain/kernel/day";
import { DomainError } from "../../../src/domain/kernel/DomainError";
import type { Figures, SeriesDescription } from "../../../src/domain/kernel/figures";
import { financialYearOfDay, financialYearText } from "../../../src/domain/kernel/financialYear";
import { isoMonth, monthOfDay } from "../../../src/domain/kernel/month";

export interface LiteralSeries extends SeriesDescription {
  /** By "2024-09", "2024-25", or the date something is in force from. */
  readonly values: Readonly<Record<string, number>>;
}

/** Figures written out in a test. */
export function literalFigures(all: readonly LiteralSeries[]): Figures {
  const find = (name: string): LiteralSeries => {
    const found = all.find(({ id }) => id === name.toUpperCase());
    if (!found) throw new DomainError("unknown-series", { series: name, held: all.map(({ id }) => id).join(", ") });
    return found;
  };
  return {
    describe: find,
    on(name, day) {
      const { id, timing, values } = find(name);
      const key = timing === "month" ? isoMonth(monthOfDay(day)) : timing === "year" ? financialYearText(financialYearOfDay(day))
        : Object.keys(values).sort().filter((from) => from <= isoDate(day)).at(-1) ?? "";
      const value = values[key];
      if (value === undefined) throw new DomainError("date-not-covered", { series: id, period: key });
      return value;
    },
  };
}

export function day(iso: string): Day {
  const [year = 0, month = 0, ofMonth = 0] = iso.split("-").map(Number);
  return dayOf({ year, month, day: ofMonth })!;
}

/** Published figures, as far as the worked examples need them. */
export const PUBLISHED = literalFigures([
  { id: "CPI", measure: "index", timing: "month", publishedRate: "CPI12M",
    values: { "2021-09": 112.4, "2022-04": 119, "2022-09": 123.8, "2023-01": 126.4, "2023-04": 130.4, "2023-09": 132, "2024-01": 131.5, "2024-03": 133, "2024-04": 133.5, "2024-09": 134.2, "2025-01": 135.4, "2025-04": 138.2 } },
  { id: "CPI12M", measure: "rate", timing: "month", values: { "2022-09": 0.101, "2023-09": 0.067, "2024-04": 0.023, "2024-09": 0.017, "2025-04": 0.035 } },
  { id: "NLW", measure: "pounds", timing: "in force", values: { "2022-04-01": 9.5, "2023-04-01": 10.42, "2024-04-01": 11.44, "2025-04-01": 12.21 } },
  { id: "GDPDEF", measure: "index", timing: "year", values: { "2022-23": 91.5651, "2023-24": 96.4157, "2024-25": 100, "2025-26": 102.9431 } },
  { id: "A-B", measure: "index", timing: "month", values: { "2024-04": 100, "2025-04": 110 } },
  { id: "NOTHING", measure: "index", timing: "month", values: { "2024-04": 0, "2025-04": 100 } },
  { id: "BELOW", measure: "index", timing: "month", values: { "2024-04": -5, "2025-04": 100 } },
  { id: "FLAT", measure: "index", timing: "month", values: { "2024-04": 100, "2025-04": 100 } },
  { id: "TIE", measure: "index", timing: "month", values: { "2024-04": 100, "2025-04": 101.65 } },
]);
