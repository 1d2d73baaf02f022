/**
 * Runs a TypeScript file under node: `node src/tooling/run.cjs <file.ts> [arguments]`.
 * esbuild bundles it with what it imports, so that packages that are modules only can be used too.
 */
const { buildSync } = require("esbuild");
const Module = require("node:module");
const path = require("node:path");

const entry = path.resolve(process.argv[2]);
const { outputFiles } = buildSync({
  entryPoints: [entry], bundle: true, write: false, platform: "node", format: "cjs", target: "node20",
  external: ["typescript", "esbuild", "custom-functions-metadata"], sourcemap: "inline", logLevel: "error",
});
process.argv.splice(1, 2, entry);
const script = new Module(entry, module);
script.filename = entry;
script.paths = Module._nodeModulePaths(path.dirname(entry));
script._compile(outputFiles[0].text, entry);
