import type { HeldSeries } from "../reference/heldSeries";

export interface SeriesFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

const FOLDER = "src/reference/series";
const WIDTH = 140;

/** The file a series is kept in: figures in rows of a year, or one to a line where each has a source of its own. */
export function seriesFile(series: HeldSeries): SeriesFile {
  const { id, title, unit, measure, timing } = series;
  const lines = [
    `  id: ${quoted(id)},`,
    `  title: ${quoted(title)},`,
    `  unit: ${quoted(unit)},`,
    `  measure: ${quoted(measure)},`,
    `  timing: ${quoted(timing)},`,
    "  sources: {",
    ...Object.entries(series.sources).map(([key, text]) => `    ${key}: ${quoted(text)},`),
    "  },",
    ...(series.timing === "in force" ? inForceLines(series) : runLines(series)),
  ];
  return {
    path: `${FOLDER}/${fileName(id)}.ts`,
    text: `import type { HeldSeries } from "../heldSeries";\n\n/** ${title}. Written by \`npm run series\`. */\nexport const ${constant(id)}: HeldSeries = {\n${lines.join("\n")}\n};\n`,
  };
}

/** The list of the series held, in this order. */
export function seriesListFile(ids: readonly string[]): SeriesFile {
  const byFile = [...ids].sort((a, b) => (fileName(a) < fileName(b) ? -1 : 1));
  const imports = byFile.map((id) => `import { ${constant(id)} } from "./series/${fileName(id)}";`);
  return {
    path: "src/reference/builtInSeries.ts",
    text: `import type { HeldSeries } from "./heldSeries";\n${imports.join("\n")}\n\n/** The published series held. Written by \`npm run series\`. */\n` +
      `export const BUILT_IN_SERIES: readonly HeldSeries[] = [\n${ids.map((id) => `  ${constant(id)},\n`).join("")}];\n`,
  };
}

function inForceLines(series: Extract<HeldSeries, { timing: "in force" }>): string[] {
  return [
    "  figures: [",
    ...series.figures.map(({ from, value, status, source }) =>
      `    { from: ${quoted(from)}, value: ${value}, status: ${quoted(status)}, source: ${quoted(source)} },`),
    "  ],",
    `  until: ${quoted(series.until)},`,
  ];
}

function runLines(series: Exclude<HeldSeries, { timing: "in force" }>): string[] {
  return [
    "  runs: [",
    ...series.runs.flatMap(({ from, status, source, values }) => {
      const start = `    { from: ${quoted(from)}, status: ${quoted(status)}, source: ${quoted(source)}, values: [`;
      if (values.length === 1) return [`${start}${values[0]}] },`];
      return [start, ...(series.timing === "month" ? wrapped(values, 13 - Number(from.slice(5)), 12) : wrapped(values, 10, 10)), "    ] },"];
    }),
    "  ],",
  ];
}

/** A first row of so many values and then rows of so many: a row of months is a calendar year. */
function wrapped(values: readonly number[], first: number, each: number): string[] {
  const rows: string[] = [];
  for (let at = 0; at < values.length; at += rows.length === 1 ? first : each) {
    const row = values.slice(at, at + (rows.length === 0 ? first : each)).join(", ");
    if (row.length > WIDTH) throw new Error(`A row of figures is ${row.length} characters long.`);
    rows.push(`      ${row},`);
  }
  return rows;
}

/** CPI12M is kept in cpi12m.ts, NI-RATE in niRate.ts. */
function fileName(id: string): string {
  return id.toLowerCase().replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function constant(id: string): string {
  return id.replaceAll("-", "_");
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
