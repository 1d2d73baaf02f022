import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser, type Element } from "@xmldom/xmldom";

/** What the published schema cannot see: references that resolve, one origin, icons that are there at their size. */
const root = path.join(__dirname, "..");
const text = readFileSync(path.join(root, "manifest.xml"), "utf8");

function faults(xml: string): string[] {
  const found: string[] = [];
  const manifest = new DOMParser({ onError: (level, message) => found.push(`${level}: ${message}`) }).parseFromString(xml, "text/xml");
  const all = (name: string): Element[] => Array.from(manifest.getElementsByTagName(name));
  const first = (name: string): Element | undefined => all(name)[0];
  const value = (element: Element | undefined): string => element?.getAttribute("DefaultValue") ?? "";
  const everything = Array.from(manifest.getElementsByTagName("*"));

  const resources = new Map<string, string>();
  for (const name of ["bt:Image", "bt:Url", "bt:String"]) {
    for (const element of all(name)) {
      const id = element.getAttribute("id");
      if (!id) continue; // a <bt:Image> that refers to a resource has a size and a resid, no id
      if (resources.has(id)) found.push(`resource ${id} is there twice`);
      if (id.length > 32) found.push(`resource id ${id} is longer than 32 characters`);
      resources.set(id, value(element));
      const limit = name === "bt:Url" ? 2048 : element.parentNode?.nodeName === "bt:ShortStrings" ? 125 : 250;
      if (value(element).length > limit) found.push(`resource ${id} is longer than ${limit} characters`);
    }
  }
  const used = new Set<string>();
  for (const element of everything) {
    const id = element.getAttribute("resid");
    if (!id) continue;
    used.add(id);
    if (!resources.has(id)) found.push(`${element.nodeName} refers to ${id}, which is not a resource`);
  }
  for (const id of resources.keys()) if (!used.has(id)) found.push(`resource ${id} is never used`);

  const addresses = everything.map((element) => value(element)).filter((address) => /^\w+:\/\//.test(address));
  for (const domain of all("AppDomain")) addresses.push(domain.textContent ?? "");
  for (const address of addresses) if (!address.startsWith("https://")) found.push(`${address} is not https`);
  const origins = new Set(addresses.filter((address) => URL.canParse(address)).map((address) => new URL(address).origin));
  if (origins.size !== 1) found.push(`there are ${origins.size} origins: ${[...origins].join(", ")}`);

  for (const image of all("bt:Image")) {
    const size = Number(image.getAttribute("size"));
    if (!size) continue;
    const file = path.join(root, new URL(resources.get(image.getAttribute("resid") ?? "") ?? "https://localhost/none").pathname);
    found.push(...iconFaults(file, size));
  }
  found.push(...iconFaults(path.join(root, new URL(value(first("IconUrl"))).pathname), 32));
  found.push(...iconFaults(path.join(root, new URL(value(first("HighResolutionIconUrl"))).pathname), 64));
  for (const icon of [...all("Icon")]) {
    const sizes = Array.from(icon.getElementsByTagName("bt:Image")).map((image) => image.getAttribute("size"));
    for (const size of ["16", "32", "80"]) if (!sizes.includes(size)) found.push(`an icon lacks size ${size}`);
  }

  const id = first("Id")?.textContent ?? "";
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) found.push(`Id ${id} is not a random GUID`);
  const version = (first("Version")?.textContent ?? "").split(".");
  const packaged = (JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string }).version;
  if (version.length !== 4 || version.slice(0, 3).join(".") !== packaged) found.push(`Version ${version.join(".")} is not ${packaged}.0`);
  const namespace = resources.get(first("Namespace")?.getAttribute("resid") ?? "") ?? "";
  if (namespace !== "OPENBOOK") found.push(`namespace is ${namespace}`);

  const pages = [first("Runtime"), first("Page")?.getElementsByTagName("SourceLocation")[0], first("FunctionFile")].map((element) => element?.getAttribute("resid"));
  if (new Set(pages).size !== 1) found.push(`the shared runtime needs one page, not ${pages.join(", ")}`);
  if (first("Runtime")?.getAttribute("lifetime") !== "long") found.push("the shared runtime must have lifetime long");
  if (all("TaskpaneId").length > 0) found.push("a shared runtime has one pane, so no action may name a TaskpaneId");
  for (const set of all("bt:Set")) {
    // Excel LTSC 2021: SharedRuntime 1.1, CustomFunctionsRuntime 1.3, ExcelApi 1.14.
    const most: Record<string, number> = { SharedRuntime: 1, CustomFunctionsRuntime: 3, ExcelApi: 14 };
    const minor = Number((set.getAttribute("MinVersion") ?? "").split(".")[1]);
    const name = set.getAttribute("Name") ?? "";
    if (!(minor <= (most[name] ?? -1))) found.push(`${name} 1.${minor} is more than Excel LTSC 2021 has`);
  }
  return found;
}

function iconFaults(file: string, size: number): string[] {
  if (!existsSync(file)) return [`${path.basename(file)} is missing`];
  const bytes = readFileSync(file);
  const seen = `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}`;
  return seen === `${size}×${size}` ? [] : [`${path.basename(file)} is ${seen}, not ${size}×${size}`];
}

describe("manifest.xml", () => {
  it("has no fault the schema would miss", () => {
    expect(faults(text)).toEqual([]);
  });

  it.each([
    ["a reference that does not resolve", 'resid="Pool.Tip"', 'resid="Pool.Hint"', "Pool.Hint"],
    ["an address that is not https", "https://localhost:3000/functions.js", "http://localhost:3000/functions.js", "not https"],
    ["a second origin", "https://localhost:3000/functions.js", "https://example.org/functions.js", "2 origins"],
    ["an icon of the wrong size", "assets/icon-80.png", "assets/icon-64.png", "icon-64.png is 64×64, not 80×80"],
    ["an icon that is not there", "assets/pool-16.png", "assets/pond-16.png", "pond-16.png is missing"],
    ["the sample's GUID", /<Id>.*<\/Id>/, "<Id>00000000-0000-0000-0000-000000000000</Id>", "not a random GUID"],
    ["another version than the package", /<Version>.*<\/Version>/, "<Version>9.9.9.0</Version>", "Version 9.9.9.0"],
    ["another namespace", 'DefaultValue="OPENBOOK"', 'DefaultValue="UPLIFT"', "namespace is UPLIFT"],
    ["two pages for one runtime", '<FunctionFile resid="Pane.Url"/>', '<FunctionFile resid="Functions.Script.Url"/>', "one page"],
    ["a requirement LTSC 2021 lacks", 'Name="ExcelApi" MinVersion="1.14"', 'Name="ExcelApi" MinVersion="1.17"', "ExcelApi 1.17"],
  ])("finds %s", (_, from, to, words) => {
    expect(faults(text.replace(from, to)).join("; ")).toContain(words);
  });
});
