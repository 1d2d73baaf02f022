import { writeReturns, writeSamples } from "./writeSamples";

/** Run with the folder to write the samples to, or with "returns" and the folder for the filled returns. */
async function run([first, second]: readonly string[]): Promise<void> {
  const folder = first === "returns" ? second : first;
  if (folder === undefined) throw new Error("Name the folder to write the samples to.");
  await (first === "returns" ? writeReturns(folder) : writeSamples(folder));
}

run(process.argv.slice(2)).catch((reason: unknown) => {
  console.error(reason);
  process.exitCode = 1;
});
