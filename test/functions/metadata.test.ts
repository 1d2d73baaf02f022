import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { readFileSync } from "node:fs";
import { adapterFiles, functionCatalogue } from "../../src/tooling/functionCatalogue";
import { referencePage } from "../../src/tooling/referencePage";
import { CONTRACT, CONTRACT_EXAMPLES, RANGES } from "./contract";

interface Described { readonly id: string; readonly name: string; readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string; readonly type: string; readonly dimensionality?: string; readonly optional?: boolean }[];
  readonly result: { readonly type: string; readonly dimensionality?: string } }

const folder = "src/functions";

describe("what Excel is told of the functions", () => {
  let functions: readonly Described[];
  let errors: readonly string[];
  let associated: readonly { readonly id: string }[];
  beforeAll(async () => {
    const made = await generateCustomFunctionsMetadata(adapterFiles(folder).map((file) => `${folder}/${file}`));
    errors = made.errors;
    associated = made.associate;
    functions = (JSON.parse(made.metadataJson) as { functions: Described[] }).functions;
  });

  it("has no errors, and every id of the contract once", () => {
    expect(errors).toEqual([]);
    expect(functions.map(({ id }) => id).sort()).toEqual(Object.keys(CONTRACT).sort());
    expect(associated.map(({ id }) => id).sort()).toEqual(Object.keys(CONTRACT).sort());
  });

  it.each(Object.entries(CONTRACT))("%s takes %j", (id, contract) => {
    const { parameters, name } = functions.find((each) => each.id === id)!;
    expect(name).toBe(id);
    // Three letters or more in each part, so that no part is a cell's address.
    expect(id).toMatch(/^[A-Z]{3,}\.[A-Z]{3,}$/);
    expect(parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name))).toEqual(contract);
    expect(parameters.filter(({ dimensionality }) => dimensionality === "matrix").map((parameter) => parameter.name)).toEqual(RANGES[id]);
  });

  it.each(Object.keys(CONTRACT))("%s has help for itself, for each argument and for its result", (id) => {
    const described = functions.find((each) => each.id === id)!;
    const catalogued = functionCatalogue(folder).find((each) => each.id === id)!;
    for (const text of [described.description, ...described.parameters.map(({ description }) => description ?? ""), catalogued.returns]) {
      expect(text).toMatch(/^[A-Z].{10,}\.$/);
      expect(text).not.toMatch(/\n|!|array|matrix|param/i);
    }
    expect(catalogued.examples.length).toBeGreaterThanOrEqual(2);
    expect(catalogued.examples.some((example) => / \/\/ #/.test(example))).toBe(true);
  });

  it("lets every text reach us, so that it can be named: no argument is typed as a number", () => {
    for (const { id, parameters } of functions) for (const { name, type } of parameters) expect([id, name, type]).toEqual([id, name, "any"]);
  });

  it("keeps the contract's own examples", () => {
    const examples = functionCatalogue(folder).flatMap((each) => each.examples);
    expect(CONTRACT_EXAMPLES.filter((example) => !examples.includes(example))).toEqual([]);
  });

  it("has one function a file, exported plainly", () => {
    const files = functionCatalogue(folder).map(({ file }) => file);
    expect([...files].sort()).toEqual(adapterFiles(folder));
  });

  it("is what the reference page says (npm run docs writes it anew)", () => {
    expect(readFileSync(`${folder}/REFERENCE.md`, "utf8")).toBe(referencePage(functionCatalogue(folder)));
  });
});
