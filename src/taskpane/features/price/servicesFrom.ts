import type { Sourced } from "../../../workings/origin";
import type { PricedService } from "../../../workings/price/priceCase";
import type { Problem } from "../../shared/job/problem";
import { typed } from "../../shared/job/typedFigures";
import { typedAmount, typedPercent } from "../../shared/typedFigure";
import { percentWords, quantityWords } from "../../shared/figureWords";
import { figureIn } from "../../shared/job/figureIn";
import type { PlacesFound } from "./placesFrom";
import { FIELD } from "./priceFields";
import type { MethodForm } from "./priceForm";
import type { UnitsAsked } from "./priceFound";
import { unitsWords } from "./priceWords";

interface ServicesFound {
  readonly services: readonly PricedService[];
  /** Rows whose units, capacity and utilisation do not agree, each in a sentence that says what was taken. */
  readonly doubts: readonly string[];
  readonly asked: readonly UnitsAsked[];
  readonly problems: readonly Problem[];
}

/** As near as two ways to the same number of units come. */
const SAME = 1e-9;

/** The services that are priced; where a row gives no units, what was typed for it. */
export function servicesFrom({ services }: PlacesFound, form: MethodForm, variableShare: (service: number) => Sourced): ServicesFound {
  const asked: UnitsAsked[] = [];
  const problems: Problem[] = [];
  const doubts: string[] = [];
  const priced = services.map((row, service): PricedService => {
    const unit = row.unit || "unit";
    const units = figureIn(row.units);
    const capacity = figureIn(row.capacity);
    const utilisation = figureIn(row.utilisation);
    const rest = { name: row.name, unit, funding: figureIn(row.funding), variableShare: variableShare(service) };
    if (capacity && utilisation && (!units || Math.abs(capacity.value * utilisation.value - units.value) <= SAME * Math.abs(units.value))) {
      return { ...rest, units: null, capacity, utilisation };
    }
    if (units && capacity) {
      const doubt = doubtOf(row.name, unit, units.value, capacity.value, utilisation && utilisation.value);
      if (doubt !== null) doubts.push(doubt);
      return { ...rest, units, capacity: capacity.value > 0 && units.value <= capacity.value ? capacity : null, utilisation: null };
    }
    if (units) return { ...rest, units, capacity: null, utilisation: null };
    const ask = { service, name: row.name, unit };
    if (capacity) {
      const text = form.utilisation.get(row.name) ?? "";
      asked.push({ ...ask, asks: "utilisation", text });
      return { ...rest, units: null, capacity, utilisation: typedShare(text, FIELD.utilisation(service), problems) };
    }
    const text = form.units.get(row.name) ?? "";
    asked.push({ ...ask, asks: "units", text });
    return { ...rest, units: typedUnits(text, FIELD.units(service), problems), capacity: null, utilisation: null };
  });
  return { services: priced, doubts, asked, problems };
}

/** What does not agree in a row with units and a capacity; null where all does. */
function doubtOf(name: string, unit: string, units: number, capacity: number, utilisation: number | null): string | null {
  const [delivered, room] = [`${quantityWords(units)} ${unitsWords(unit)}`, quantityWords(capacity)];
  if (units > capacity) return `${name}: ${delivered} are more than its capacity of ${room}. The units are used and the capacity is left out: check both figures.`;
  if (utilisation === null) return null;
  return `${name}: ${delivered} are ${percentWords(units / capacity)} of its capacity of ${room}, and its utilisation says ${percentWords(utilisation)}. The units and the capacity are used: check which is right.`;
}

function typedShare(text: string, field: string, problems: Problem[]): Sourced | null {
  if (text.trim() === "") return null;
  const value = typedPercent(text);
  if (value !== null && value > 0 && value <= 1) return typed(value);
  problems.push({ field, words: `“${text.trim()}” is not a utilisation. Enter a percentage above 0 and up to 100, such as 85.` });
  return null;
}

function typedUnits(text: string, field: string, problems: Problem[]): Sourced | null {
  if (text.trim() === "") return null;
  const value = typedAmount(text);
  if (value !== null && value > 0) return typed(value);
  problems.push({ field, words: `“${text.trim()}” is not a number of units. Enter the units delivered in the year, such as 4,800.` });
  return null;
}
