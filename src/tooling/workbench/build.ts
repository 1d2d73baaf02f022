import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build, type BuildOptions } from "esbuild";

/** Where the workbench is built: apart from dist, which holds only what ships. */
export const WORKBENCH_FOLDER = ".cache/workbench";

/** What esbuild makes of the workbench's page: the page's own modules in chunks, its looks, and the pane's shim in one plain script. */
export function pageBundles(root: string): readonly BuildOptions[] {
  const page = join(root, "src/workbench/page");
  const shared = { bundle: true, minify: true, target: "es2022", outdir: join(root, WORKBENCH_FOLDER), logLevel: "error", legalComments: "linked" } as const;
  return [
    { ...shared, entryPoints: [join(page, "main.ts")], format: "esm", splitting: true, chunkNames: "chunks/[name]-[hash]", define: { "process.env.NODE_ENV": '"production"' } },
    { ...shared, entryPoints: [join(page, "page.css")], loader: { ".svg": "dataurl", ".png": "dataurl", ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl" } },
    { ...shared, entryPoints: [join(page, "paneShim.ts")], format: "iife" },
  ];
}

/** Builds the workbench's page, and the sample workbooks as files. */
export async function buildWorkbench(root: string): Promise<void> {
  const out = join(root, WORKBENCH_FOLDER);
  mkdirSync(out, { recursive: true });
  await Promise.all(pageBundles(root).map((options) => build(options)));
  writeSamples(root, join(out, "samples"));
  cpSync(join(root, "src/workbench/page/index.html"), join(out, "index.html"));
}

/** Writes the filled returns as files to choose in the pane; returns their folder. Beside the build, because their checks are worked out one by one. */
export function writeReturnFiles(root: string): string {
  const folder = join(root, WORKBENCH_FOLDER, "samples/returns");
  writeSamples(root, "returns", folder);
  return folder;
}

/** In a process of its own: the tooling imports nothing of what it builds. */
function writeSamples(root: string, ...words: readonly string[]): void {
  execFileSync(process.execPath, [join(root, "src/tooling/run.cjs"), join(root, "src/workbench/samples/write.ts"), ...words]);
}
