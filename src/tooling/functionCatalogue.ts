import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export interface CatalogueParameter {
  readonly name: string;
  readonly optional: boolean;
  /** True where a range is asked for. */
  readonly range: boolean;
  readonly help: string;
}

export interface CatalogueFunction {
  readonly id: string;
  /** File name in src/functions, without its folder. */
  readonly file: string;
  /** Name of the exported function. */
  readonly exportName: string;
  readonly summary: string;
  readonly parameters: readonly CatalogueParameter[];
  readonly returns: string;
  /** Each as written: "=ID(arguments) // result". */
  readonly examples: readonly string[];
}

/** The adapter files of a functions folder: the listing is the registry, and an underscore or a dot means private. */
export function adapterFiles(folder: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith(".ts") && !/^[_.]/.test(file)).sort();
}

/** Every custom function of a functions folder, by id, read from the comments above the adapters. */
export function functionCatalogue(folder: string): CatalogueFunction[] {
  return adapterFiles(folder)
    .flatMap((file) => functionsIn(file, readFileSync(join(folder, file), "utf8")))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The custom functions of one adapter's source. */
export function functionsIn(file: string, source: string): CatalogueFunction[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  return parsed.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
    const tags = ts.getJSDocTags(declaration);
    const id = tags.find((tag) => tag.tagName.text.toLowerCase() === "customfunction");
    if (!id) return [];
    return [{
      id: textOf(id.comment).split(/\s/)[0]!.toUpperCase(),
      file,
      exportName: declaration.name?.text ?? "",
      summary: summaryOf(declaration),
      parameters: declaration.parameters.map((parameter) => ({
        name: parameter.name.getText(parsed),
        optional: parameter.questionToken !== undefined || parameter.initializer !== undefined,
        range: parameter.type?.getText(parsed).endsWith("[][]") ?? false,
        help: ts.getJSDocParameterTags(parameter).map((tag) => textOf(tag.comment)).join(" "),
      })),
      returns: textOf(ts.getJSDocReturnTag(declaration)?.comment),
      examples: tags.filter((tag) => tag.tagName.text === "example").map((tag) => textOf(tag.comment)),
    }];
  });
}

function summaryOf(declaration: ts.FunctionDeclaration): string {
  const comments = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  return comments.map((comment) => textOf(comment.comment)).join(" ").trim();
}

function textOf(comment: Parameters<typeof ts.getTextOfJSDocComment>[0]): string {
  return (ts.getTextOfJSDocComment(comment) ?? "").replace(/\s+/g, " ").trim();
}
