/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JOBS } from "../../src/taskpane/jobs";

const inManifest = [...readFileSync(join(__dirname, "../../manifest.xml"), "utf8").matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name ?? "");

it("gives every ribbon button something to do: the job of its name, which the pane has", async () => {
  const actions = new Map<string, (event: { completed: () => void }) => Promise<void>>();
  const Office = { onReady: async (ready: () => void) => ready(), actions: { associate: (name: string, action: never) => actions.set(name, action) }, addin: { showAsTaskpane: async () => undefined } };
  Object.assign(globalThis, { Office });
  await import("../../src/commands/commands");
  expect([...actions.keys()]).toEqual(inManifest);
  const opened: string[] = [];
  for (const action of actions.values()) {
    await action({ completed: () => undefined });
    opened.push(window.location.hash.slice(1));
  }
  expect(opened).toEqual(JOBS.map(({ key }) => key));
  expect(inManifest).toEqual(JOBS.map(({ name }) => `open${name.replaceAll(/ \w/g, (next) => next.trim().toUpperCase())}`));
});
