import { createCustomFunctionsGlobal, customFunctionSet, type CustomFunctionSet, type FunctionDescription } from "../grid/customFunctions";

/**
 * Loads the built functions.js into this page as Excel would load it: beside nothing but a CustomFunctions global.
 * Throws when the build is not there.
 */
export async function loadAddinFunctions(from: string): Promise<CustomFunctionSet> {
  const { global, implementations } = createCustomFunctionsGlobal();
  const reply = await fetch(`${from}functions.json`);
  if (!reply.ok) throw new Error("dist/functions.json is not there. Run npm run build first.");
  const metadata = (await reply.json()) as { functions: FunctionDescription[] };
  // Stays on the page: a function names its error codes through it each time it refuses.
  Object.assign(window, { CustomFunctions: global });
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${from}functions.js`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("dist/functions.js could not be loaded. Run npm run build first."));
    document.head.append(script);
  });
  return customFunctionSet(metadata, implementations);
}
