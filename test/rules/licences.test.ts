import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { pageBundles } from "../../src/tooling/workbench/build";
import { builtFile } from "../_engine/builtFile";
import { copyleftFaults, isPermissive, licenceFaults, type PackageLicence } from "./licences";

const root = process.cwd();

/** Microsoft's client, under its own licence: a page loads it from Microsoft's address, and dist has no copy of it. */
const OFFICE_JS = "@microsoft/office-js";
const CLIENT = `node_modules/${OFFICE_JS}/dist`;
/** Says nothing in its package.json; its LICENSE is Apache-2.0, as of the rest of Univer. */
const APACHE_BY_ITS_FILE = "@univerjs/telemetry";

/** MPL-2.0, which asks for changes to its own files alone; it looks at the pages in tests and is in none of them. */
const AXE = "axe-core";

interface Locked { readonly version: string; readonly license?: string; readonly dev?: boolean; readonly devOptional?: boolean }

const locked = Object.entries((JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> }).packages).filter(([folder]) => folder !== "");

const licenceOf = ([folder, { license }]: readonly [string, Locked]): PackageLicence => ({ name: nameOf(folder), licence: license });

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** The package an input of the bundle comes from; none for our own files. */
function packageFolder(input: string): string[] {
  const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input);
  return found ? [found[0]] : [];
}

describe("licences are permissive", () => {
  it("of every package that ships", () => {
    const ships = locked.filter(([, { dev, devOptional }]) => !dev && !devOptional).map(licenceOf);
    expect(ships.map(({ name }) => name)).toEqual(expect.arrayContaining(["react", "@fluentui/react", "d3-scale", OFFICE_JS]));
    expect(licenceFaults(ships, [OFFICE_JS])).toEqual([]);
  });

  it("of every package in the workbench's page", async () => {
    const made = await Promise.all(pageBundles(root).map((options) => build({ ...options, write: false, metafile: true, absWorkingDir: root })));
    const folders = [...new Set(made.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}).flatMap(packageFolder)))];
    const packages = folders.map((folder): PackageLicence => {
      const { license } = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")) as { license?: string };
      return { name: nameOf(folder), licence: license };
    });
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(["@univerjs/core", "@borgar/fx", "fflate"]));
    expect(packages.map(({ name }) => name)).not.toContain(OFFICE_JS);
    expect(licenceFaults(packages, [APACHE_BY_ITS_FILE])).toEqual([]);
    expect(readFileSync(path.join(root, "node_modules", APACHE_BY_ITS_FILE, "LICENSE"), "utf8")).toMatch(/^\s*Apache License\s+Version 2\.0/);
  });

  it("of every tool, but one for tests", () => {
    const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { devDependencies: Record<string, string> };
    const tools = locked.filter(([folder]) => folder.startsWith("node_modules/") && folder.slice("node_modules/".length) in devDependencies).map(licenceOf);
    expect(tools).toHaveLength(Object.keys(devDependencies).length);
    expect(licenceFaults(tools, [AXE])).toEqual([]);
  });

  it("and none of what the tools bring is the GPL's kin", () => expect(copyleftFaults(locked.map(licenceOf))).toEqual([]));

  it("and office.js is not copied into dist", () => {
    // The name every part of the client hangs on.
    const isClient = (text: string): boolean => /\bOSF\b/.test(text);
    const client = readdirSync(CLIENT).filter((file) => /^(office|excel-.*)\.js$/.test(file));
    expect(client).toContain("office.js");
    expect(client.filter((file) => !isClient(readFileSync(path.join(CLIENT, file), "utf8")))).toEqual([]);

    expect(builtFile("taskpane.html")).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    const scripts = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
    expect(scripts.filter((file) => isClient(builtFile(file)))).toEqual([]);
  });
});

describe("a planted fault is caught", () => {
  it.each(["MIT", "(MIT OR GPL-3.0)", "(BSD-3-Clause OR GPL-2.0)", "Apache-2.0 AND MIT", "(MIT AND (ISC OR AGPL-3.0))"])("%s is permissive", (licence) => expect(isPermissive(licence)).toBe(true));
  it.each(["GPL-3.0-only", "MIT AND LGPL-2.1", "(GPL-2.0 OR AGPL-3.0)", "(MIT AND (GPL-2.0 OR AGPL-3.0))", "UNLICENSED", "SEE LICENSE IN EULA", ""])("%p is not", (licence) => expect(isPermissive(licence)).toBe(false));

  it("in a package that ships, and in a tool", () => {
    const packages = [{ name: "good", licence: "ISC" }, { name: "named", licence: "LICENSE" }, { name: "silent", licence: undefined }, { name: "viral", licence: "LGPL-3.0" }];
    expect(licenceFaults(packages, ["named"]).map((fault) => fault.split(" ")[0])).toEqual(["silent", "viral"]);
    expect(copyleftFaults([...packages, { name: "either", licence: "MIT OR GPL-2.0" }]).map((fault) => fault.split(" ")[0])).toEqual(["viral"]);
  });
});
