import type { CatalogueFunction } from "./functionCatalogue";

/** The reference page of the custom functions, in Markdown, from the comments of their adapters and nothing else. */
export function referencePage(functions: readonly CatalogueFunction[]): string {
  const contents = functions.map(({ id, summary }) => `| [${id}](#${id.toLowerCase().replaceAll(".", "")}) | ${cell(summary)} |`);
  return [
    "# Functions",
    "Written by `npm run docs` from the comments in `src/functions`; change those, not this page.",
    "In a cell each begins with `OPENBOOK.`, as in `=OPENBOOK.POOL.SPLIT(B2, C2:C6)`.",
    ["| Function | What it gives |", "|---|---|", ...contents].join("\n"),
    ...functions.flatMap(section),
  ].join("\n\n") + "\n";
}

function section({ id, summary, parameters, returns, examples }: CatalogueFunction): string[] {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
  return [
    `## ${id}`,
    summary,
    `\`=OPENBOOK.${id}(${names})\``,
    ["| Argument | What to give |", "|---|---|", ...parameters.map(({ name, help }) => `| ${name} | ${cell(help)} |`)].join("\n"),
    `**Gives:** ${returns}`,
    ["| Example | Result |", "|---|---|", ...examples.map(exampleRow)].join("\n"),
  ];
}

function exampleRow(example: string): string {
  const [formula = "", result = ""] = example.split(" // ");
  return `| \`${cell(formula.replace("=", "=OPENBOOK."))}\` | \`${cell(result)}\` |`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
