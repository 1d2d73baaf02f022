import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Rules of the house about files, each giving the faults it finds below a repository's root. */
export const HOUSE_RULES = { missingMethods, vagueNames, namesAlike, anyInExports, methodsWithoutParts };

const EXPORTS_CHECKED = ["src/cells", "src/domain", "src/returns", "src/intake", "src/workings", "src/messages", "src/reference"];

function filesBelow(root: string, folder: string): string[] {
  const at = path.join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

function areasWithCode(root: string): string[] {
  const areas = filesBelow(root, "src/domain").filter((file) => file.endsWith(".ts")).map((file) => file.split("/")[2]!);
  return [...new Set(areas)].filter((area) => area !== "kernel");
}

/** Areas of the domain with code and no METHOD.md. */
function missingMethods(root: string): string[] {
  return areasWithCode(root).filter((area) => !existsSync(path.join(root, `src/domain/${area}/METHOD.md`)))
    .map((area) => `src/domain/${area} has no METHOD.md: write formula, source, worked example, limits`);
}

/** Domain functions that their area's METHOD.md does not name. */
function methodsWithoutParts(root: string): string[] {
  return areasWithCode(root).flatMap((area) => {
    const method = path.join(root, `src/domain/${area}/METHOD.md`);
    if (!existsSync(method)) return [];
    const text = readFileSync(method, "utf8");
    const unnamed = filesBelow(root, `src/domain/${area}`).filter((file) => file.endsWith(".ts"))
      .filter((file) => readFileSync(path.join(root, file), "utf8").includes("METHOD.md"))
      .filter((file) => !text.includes(`\`${path.basename(file, ".ts")}\``));
    return [
      ...unnamed.map((file) => `${file} is not in its METHOD.md`),
      ...["Worked", "Source", "Limits"].filter((part) => !text.includes(part)).map((part) => `src/domain/${area}/METHOD.md has no ${part}`),
    ];
  });
}

/** Folders and files whose names say nothing of what is in them. */
function vagueNames(root: string): string[] {
  return filesBelow(root, "src").filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\.[a-z]+)?(\/|$|\.)/i.test(file))
    .map((file) => `${file}: name it for what it holds`);
}

/** Files of one folder whose names differ only in case, which some computers take for one. */
function namesAlike(root: string): string[] {
  const byName = new Map<string, string[]>();
  for (const file of filesBelow(root, "src").filter((each) => /\.tsx?$/.test(each))) {
    const name = file.replace(/\.tsx?$/, "").toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  return [...byName.values()].filter((files) => files.length > 1).map((files) => `${files.join(" and ")} differ only in case: name one for what it holds`);
}

/** Exported functions and types of the pure layers that let `any` through. */
function anyInExports(root: string): string[] {
  const files = EXPORTS_CHECKED.flatMap((folder) => filesBelow(root, folder)).filter((file) => /\.tsx?$/.test(file));
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(path.join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
    return source.statements.filter(isExported).filter((statement) => hasAny(withoutBody(statement)))
      .map((statement) => `${file}, line ${source.getLineAndCharacterOfPosition(statement.getStart(source)).line + 1} exports any`);
  });
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false);
}

function withoutBody(statement: ts.Statement): readonly ts.Node[] {
  if (!ts.isFunctionDeclaration(statement)) return [statement];
  return [...statement.parameters, ...(statement.type ? [statement.type] : [])];
}

function hasAny(nodes: readonly ts.Node[]): boolean {
  const found = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.AnyKeyword || (ts.forEachChild(node, (child) => found(child) || undefined) ?? false);
  return nodes.some(found);
}
