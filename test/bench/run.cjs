/**
 * Runs every test/bench/*.bench.ts, or those whose names hold a word given, and prints ours, the peer's time in the same run and the ratio.
 * A bench file exports `rows()`, which returns BenchRow[] or a promise of it. Ends with 1 where a target is missed.
 */
const { readdirSync } = require("node:fs");
const path = require("node:path");
const { load } = require("../../src/tooling/run.cjs");

const words = process.argv.slice(2);
const files = readdirSync(__dirname).filter((file) => file.endsWith(".bench.ts") && (words.length === 0 || words.some((word) => file.includes(word)))).sort();

async function main() {
  const missed = [];
  for (const file of files) {
    for (const row of await load(path.join(__dirname, file)).rows()) {
      const measured = row.peer ? row.ours / row.peer.value : row.ours;
      const holds = measured <= row.atMost;
      if (!holds) missed.push(row.what);
      console.log([
        row.what,
        `  ours ${shown(row.ours)} ${row.unit}${row.peer ? `, ${row.peer.name} ${shown(row.peer.value)} ${row.unit}, ratio ${shown(measured)}` : ""}`,
        `  ${holds ? "holds" : "MISSED"}: at most ${row.atMost}${row.peer ? ` × ${row.peer.name}` : ` ${row.unit}`}`,
        ...(row.note ? [`  ${row.note}`] : []),
      ].join("\n"));
    }
  }
  console.log(missed.length === 0 ? "Every target holds." : `Missed: ${missed.join("; ")}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}

function shown(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

main();
