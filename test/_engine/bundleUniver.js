/**
 * Jest's global setup: Univer's packages are ES modules that jest cannot load, so the one file that imports them is
 * bundled once into .cache/univer-node.cjs, and again when that file or the installed version changes.
 */
const fs = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");

const ROOT = path.join(__dirname, "..", "..");
const ENTRY = path.join(ROOT, "src/workbench/grid/univer.ts");
const BUNDLE = path.join(ROOT, ".cache/univer-node.cjs");
const VERSION = require(path.join(ROOT, "node_modules/@univerjs/engine-formula/package.json")).version;

module.exports = async function bundleUniver() {
  const stamp = `${VERSION} ${fs.statSync(ENTRY).mtimeMs}`;
  const stampFile = `${BUNDLE}.stamp`;
  if (fs.existsSync(BUNDLE) && fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === stamp) return;
  fs.mkdirSync(path.dirname(BUNDLE), { recursive: true });
  // Written aside and renamed, so that another jest run at the same moment never reads half a file.
  const aside = `${BUNDLE}.${process.pid}`;
  await esbuild.build({ entryPoints: [ENTRY], bundle: true, platform: "node", format: "cjs", target: "node20", outfile: aside, logLevel: "error" });
  fs.renameSync(aside, BUNDLE);
  fs.writeFileSync(stampFile, stamp);
};
