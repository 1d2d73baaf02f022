/**
 * Runs a TypeScript file under node: `node src/tooling/run.cjs <file.ts> [arguments]`, or `load(file)` for its exports.
 * esbuild bundles it with what it imports, so that packages that are modules only can be used too.
 */
const { buildSync } = require("esbuild");
const Module = require("node:module");
const path = require("node:path");

function load(file) {
  const entry = path.resolve(file);
  const { outputFiles } = buildSync({
    entryPoints: [entry], bundle: true, write: false, platform: "node", format: "cjs", target: "node20",
    external: ["typescript", "esbuild", "custom-functions-metadata", "playwright-core"], sourcemap: "inline", logLevel: "error",
  });
  const script = new Module(entry, module);
  script.filename = entry;
  script.paths = Module._nodeModulePaths(path.dirname(entry));
  script._compile(outputFiles[0].text, entry);
  return script.exports;
}

module.exports = { load };

if (require.main === module) {
  const [file] = process.argv.splice(2, 1);
  load(file);
}
