import { writeSamples } from "./writeSamples";

/** Run by the build with the folder to write the samples to. */
const [folder = "dist/workbench/samples"] = process.argv.slice(2);
writeSamples(folder);
