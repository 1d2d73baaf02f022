import { readRegister } from "../../../../intake/savings/readRegister";
import type { RegisterChoices, RegisterTable } from "../../../../intake/savings/registerReading";
import { tableRead, type ReadSource, type TableRead } from "../../../shared/job/tableRead";
import type { RegisterAsked } from "./registerAsked";
import { registerCaseFrom } from "./registerCaseFrom";
import { FIELD } from "./registerFields";
import type { RegisterFound } from "./registerFound";
import { solveRegister } from "./solveRegister";

/** The register in the cells read, as a person chose to have them read. */
export function registerRead(source: ReadSource, choices: RegisterChoices): TableRead<RegisterTable> {
  return tableRead(source, (block) => readRegister(block, choices), FIELD.register, "Select the savings register in the sheet, or type where it is.");
}

/** From the register read and the method chosen to the answer, and every problem on the way with its field. */
export function registerFrom(asked: RegisterAsked): RegisterFound {
  const found = registerCaseFrom(asked);
  if (!found) return { method: null, problems: asked.register.problems, solution: null };
  const { method, savingsCase, places } = found;
  const problems = [...asked.register.problems, ...found.problems];
  if (!savingsCase) return { method, problems, solution: null };
  const { answer, problems: refusals } = solveRegister(savingsCase);
  return { method, problems: [...problems, ...refusals], solution: answer && { savingsCase, answer, places } };
}
