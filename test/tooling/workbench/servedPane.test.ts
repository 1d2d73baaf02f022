import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtFile } from "../../_engine/builtFile";
import { servedPane } from "../../../src/tooling/workbench/servedPane";

const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const served = (html: string) => servedPane(html, "/workbench/paneShim.js", "/office/office.js");

it.each([`<script src="${OFFICE}"></script>`, `<script src=${OFFICE}></script>`, `<script type="text/javascript" src='${OFFICE}'>\n</script>`])("replaces %s with the shim and the local client, in that order", (script) => {
  expect(served(`<head>${script}<script defer src=taskpane.js></script></head>`))
    .toBe('<head><script src="/workbench/paneShim.js"></script><script src="/office/office.js"></script><script defer src=taskpane.js></script></head>');
});

it("leaves everything else of the built pane as it is", () => {
  const html = readFileSync(join(__dirname, "../../../src/taskpane/taskpane.html"), "utf8");
  const [before, after] = html.split(`<script src="${OFFICE}"></script>`);
  const made = served(html);
  expect(made.startsWith(before!)).toBe(true);
  expect(made.endsWith(after!)).toBe(true);
  expect(made).not.toContain("/lib/1/hosted/");
});

it("takes the pane as it is built", () => {
  expect(served(builtFile("taskpane.html"))).toContain("/office/office.js");
});

it.each(["<head></head>", `<script src="${OFFICE}"></script><script src="${OFFICE}"></script>`, `<link href="${OFFICE}">`])("will not serve %s", (html) => {
  expect(() => served(html)).toThrow("office.js");
});
