import type { Sheet, Validation } from "../book/book";
import { cornersOf } from "../../cells/address";
import { readValidations } from "./readValidations";
import { storedFormula } from "../../workbook/files/formula/storedFormula";
import { SHEET_ORDER } from "./writeLayout";
import { child, children, escapeXml } from "../../workbook/files/package/xml";
import type { XmlPatch } from "../../workbook/files/package/xmlPatch";

/** Validations and prompts, where they differ. Those that stand as they were keep their own text. */
export function writeValidations(patch: XmlPatch, before: Sheet, after: Sheet): void {
  if (JSON.stringify(before.validations) === JSON.stringify(after.validations)) return;
  const left = after.validations.map((one) => JSON.stringify(one));
  const held = child(patch.root, "dataValidations");
  const plainNodes = children(held, "dataValidation");
  const kept: string[] = [];
  for (const { node, entries } of readValidations(patch.root)) {
    const places = entries.map((entry) => left.indexOf(JSON.stringify(entry)));
    const whole = places.every((place) => place >= 0);
    if (whole) for (const place of places) left[place] = "";
    if (whole && plainNodes.includes(node)) kept.push(patch.source.slice(node.start, node.end));
    else if (!whole && !plainNodes.includes(node)) patch.remove(node);
  }
  const fresh = after.validations.filter((_, i) => left[i] !== "").map(validationXml);
  const all = [...kept, ...fresh];
  const attributes = Object.entries(held?.attributes ?? {}).map(([name, value]) => (name === "count" ? "" : ` ${name}="${value}"`)).join("");
  patch.setChild(patch.root, SHEET_ORDER, "dataValidations", all.length ? `<dataValidations${attributes} count="${all.length}">${all.join("")}</dataValidations>` : null);
}

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual",
  GreaterThan: "greaterThan", LessThan: "lessThan", GreaterThanOrEqualTo: "greaterThanOrEqual", LessThanOrEqualTo: "lessThanOrEqual",
};
const KINDS: Readonly<Record<string, string>> = { wholeNumber: "whole", decimal: "decimal", date: "date", time: "time", textLength: "textLength" };

function validationXml({ range, rule, prompt, errorAlert }: Validation): string {
  const [kind = "", details = {}] = Object.entries((rule ?? {}) as Readonly<Record<string, unknown>>).find(([, value]) => value !== null && value !== undefined) ?? [];
  const given = details as Readonly<Record<string, unknown>>;
  const alert = (errorAlert ?? {}) as Readonly<Record<string, unknown>>;
  const attributes: Record<string, string | undefined> = {};
  let first = "", second = "";
  if (kind === "list") {
    attributes["type"] = "list";
    if (given["inCellDropDown"] === false) attributes["showDropDown"] = "1";
    const source = String(given["source"] ?? "");
    first = source.startsWith("=") ? storedFormula(source) : `"${source.replace(/"/g, '""')}"`;
  } else if (kind === "custom") {
    attributes["type"] = "custom";
    first = storedFormula(String(given["formula"] ?? ""));
  } else if (KINDS[kind]) {
    attributes["type"] = KINDS[kind];
    attributes["operator"] = OPERATORS[String(given["operator"] ?? "Between")] || undefined;
    first = operand(given["formula1"]);
    second = operand(given["formula2"]);
  }
  if (attributes["type"]) {
    const style = String(alert["style"] ?? "Stop").toLowerCase();
    attributes["errorStyle"] = style === "stop" ? undefined : style;
    attributes["allowBlank"] = "1";
    attributes["showErrorMessage"] = alert["showAlert"] === false ? undefined : "1";
    attributes["errorTitle"] = textOf(alert["title"]);
    attributes["error"] = textOf(alert["message"]);
  }
  attributes["showInputMessage"] = prompt && !prompt.showPrompt ? undefined : "1";
  attributes["promptTitle"] = textOf(prompt?.title);
  attributes["prompt"] = textOf(prompt?.message);
  attributes["sqref"] = cornersOf(range);
  const written = Object.entries(attributes).map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(value).replace(/\n/g, "&#10;")}"`)).join("");
  const formulas = (first === "" ? "" : `<formula1>${escapeXml(first)}</formula1>`) + (second === "" ? "" : `<formula2>${escapeXml(second)}</formula2>`);
  return formulas ? `<dataValidation${written}>${formulas}</dataValidation>` : `<dataValidation${written}/>`;
}

function operand(value: unknown): string {
  return value === undefined || value === null ? "" : typeof value === "string" ? (value.startsWith("=") ? storedFormula(value) : value) : String(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
