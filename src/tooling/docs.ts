import { writeFileSync } from "node:fs";
import { functionCatalogue } from "./functionCatalogue";
import { referencePage } from "./referencePage";

const functions = functionCatalogue("src/functions");
writeFileSync("src/functions/REFERENCE.md", referencePage(functions));
console.log(`Wrote src/functions/REFERENCE.md: ${functions.length} functions.`);
