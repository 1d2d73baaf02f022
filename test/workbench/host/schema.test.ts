/** @jest-environment jsdom */
import { readFileSync, writeFileSync } from "fs";
import { join } from "path";
import { dumpSchema, type ClientGlobals } from "../../../src/workbench/host/dumpSchema";
import { bootOffice } from "../../_office/bootOffice";

const FILE = join(__dirname, "../../../src/workbench/host/schema.json");

/** `UPDATE_SCHEMA=1 npx jest test/workbench/host/schema.test.ts` writes the file after a new version of the client. */
test("schema.json says what the installed client's proxies say", async () => {
  await bootOffice();
  const schema = dumpSchema(window as unknown as ClientGlobals);
  const lines = Object.entries(schema).map(([type, shape]) => `${JSON.stringify(type)}: ${JSON.stringify(shape)}`);
  const text = `{\n${lines.join(",\n")}\n}\n`;
  if (process.env.UPDATE_SCHEMA) writeFileSync(FILE, text);
  expect(readFileSync(FILE, "utf8")).toBe(text);
  expect(schema.Range?.scalars.Values).toBe(true);
  expect(schema.Range?.navigations.Format).toBe("RangeFormat");
});
