import { writeSamples } from "./writeSamples";

/** Run by the build with the folder to write the samples to. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder to write the samples to.");
writeSamples(folder);
