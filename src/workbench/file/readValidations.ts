import type { Validation } from "../book/book";
import { parseAddress } from "../../cells/address";
import { shownFormula } from "../../workbook/files/formula/storedFormula";
import { child, children, descendants, isOn, type XmlNode } from "../../workbook/files/package/xml";

/** One validation element of the file and what it stands for: one entry a rectangle. */
interface ReadValidation { readonly node: XmlNode; readonly entries: readonly Validation[] }

const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo",
  greaterThan: "GreaterThan", lessThan: "LessThan", greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo",
};
const KINDS: Readonly<Record<string, string>> = { whole: "wholeNumber", decimal: "decimal", date: "date", time: "time", textLength: "textLength" };
const ALERTS: Readonly<Record<string, string>> = { stop: "Stop", warning: "Warning", information: "Information" };

/** Data validations of a sheet, those of the 2010 extension (lists on other sheets) included. */
export function readValidations(root: XmlNode): ReadValidation[] {
  const extended = children(child(root, "extLst"), "ext").flatMap((ext) => descendants(ext, "dataValidation"));
  return [...children(child(root, "dataValidations"), "dataValidation"), ...extended].map((node) => ({ node, entries: readOne(node) }));
}

function readOne(node: XmlNode): Validation[] {
  const given = node.attributes;
  const addresses = (given["sqref"] ?? child(node, "sqref")?.text ?? "").split(/\s+/).filter(Boolean);
  const rule = readRule(node);
  const prompt = given["prompt"] !== undefined || given["promptTitle"] !== undefined
    ? { title: given["promptTitle"] ?? "", message: given["prompt"] ?? "", showPrompt: isOn(given["showInputMessage"]) } : undefined;
  const errorAlert = rule === null ? undefined : {
    title: given["errorTitle"] ?? "", message: given["error"] ?? "", showAlert: isOn(given["showErrorMessage"]),
    style: ALERTS[given["errorStyle"] ?? "stop"] ?? "Stop",
  };
  return addresses.flatMap((address) => {
    const range = parseAddress(address);
    return range ? [{ range, rule, ...(prompt ? { prompt } : {}), ...(errorAlert ? { errorAlert } : {}) }] : [];
  });
}

function readRule(node: XmlNode): unknown {
  const type = node.attributes["type"] ?? "none";
  const first = formulaOf(node, "formula1"), second = formulaOf(node, "formula2");
  if (type === "list") {
    const written = /^"(.*)"$/s.exec(first);
    return { list: { inCellDropDown: !isOn(node.attributes["showDropDown"]), source: written ? written[1]!.replace(/""/g, '"') : shownFormula(first) } };
  }
  if (type === "custom") return { custom: { formula: shownFormula(first) } };
  const kind = KINDS[type];
  if (!kind) return null;
  const value = (text: string): string | number => (text !== "" && Number.isFinite(Number(text)) ? Number(text) : shownFormula(text));
  return { [kind]: { formula1: value(first), ...(second === "" ? {} : { formula2: value(second) }), operator: OPERATORS[node.attributes["operator"] ?? "between"] ?? "Between" } };
}

function formulaOf(node: XmlNode, name: string): string {
  const held = child(node, name);
  return (child(held, "f")?.text ?? held?.text ?? "").trim();
}
