import { Area } from "./context";
import { invalidArgument } from "./hostError";
import { isHostObject } from "./surface";

/** Arguments arrive untyped, and one left out arrives as null: these read them or refuse as Excel does. */

export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function optionalText(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : textArgument(value);
}

export function wholeArgument(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function optionalWhole(value: unknown, otherwise: number): number {
  return value === null || value === undefined ? otherwise : wholeArgument(value);
}

export function numberArgument(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function booleanArgument(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function optionalBoolean(value: unknown): boolean {
  return value === null || value === undefined ? false : booleanArgument(value);
}

/** One of Excel's enumerated words; `null` where the argument was left out. */
export function choiceArgument<T extends string>(value: unknown, choices: readonly T[], otherwise?: T): T {
  if ((value === null || value === undefined) && otherwise !== undefined) return otherwise;
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw invalidArgument();
  return choice;
}

/** The area of a Range given as an argument; undefined when it is something else. */
export function areaArgument(value: unknown): Area | undefined {
  return isHostObject(value) && value.data instanceof Area ? value.data : undefined;
}

/** The areas of a RangeAreas given as an argument; undefined when it is something else. */
export function areasArgument(value: unknown): readonly Area[] | undefined {
  return isHostObject(value) && Array.isArray(value.data) && value.data.every((one) => one instanceof Area) ? (value.data as Area[]) : undefined;
}

export function recordArgument(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

/** "#RRGGBB" from a colour as Excel takes it: "#abc123", "abc123", or one of the common names. */
export function colourArgument(value: unknown): string {
  const text = textArgument(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? HTML_COLOURS[text.toLowerCase()];
  if (hex === undefined) throw invalidArgument();
  return `#${hex.toUpperCase()}`;
}

const HTML_COLOURS: Readonly<Record<string, string>> = {
  black: "000000", white: "FFFFFF", red: "FF0000", green: "008000", blue: "0000FF", yellow: "FFFF00", orange: "FFA500",
  gray: "808080", grey: "808080", lightgray: "D3D3D3", lightgrey: "D3D3D3", purple: "800080", navy: "000080", teal: "008080",
};
