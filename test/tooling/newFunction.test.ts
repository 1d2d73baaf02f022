import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newFunction } from "../../src/tooling/newFunction";

const root = process.cwd();

describe("npm run new", () => {
  it("names the function for its area", () => {
    expect(newFunction("savings", "netPresentValue")[1]!.text).toContain("@customfunction SAVE.NETPRESENTVALUE");
    expect(newFunction("pooling", "poolSpare")[1]!.text).toContain("@customfunction POOL.SPARE");
    expect(newFunction("pooling", "poolSpare").map((file) => file.path)).toEqual([
      "src/domain/pooling/poolSpare.ts", "src/functions/poolSpare.ts", "test/domain/pooling/poolSpare.test.ts",
    ]);
  });

  it.each([["saving", "npv", "There is no area"], ["savings", "Npv", "camel case"], ["savings", "net-value", "camel case"], ["pooling", "pool", "no name after POOL"]])(
    "refuses %s %s", (area, name, says) => expect(() => newFunction(area, name)).toThrow(says));

  describe("in a copy of the house", () => {
    let house: string;
    beforeAll(() => {
      house = mkdtempSync(path.join(tmpdir(), "house-"));
      for (const folder of ["src/cells", "src/domain", "src/functions", "src/messages", "src/workbook/port.ts", "src/workings/insertPlan.ts", "src/intake/cellBlock.ts", "src/intake/leaks/packageFacts.ts", "src/tooling"]) {
        cpSync(path.join(root, folder), path.join(house, folder), { recursive: true });
      }
      for (const each of ["package.json", "tsconfig.json", "src/reference"]) cpSync(path.join(root, each), path.join(house, each), { recursive: true });
      symlinkSync(path.join(root, "node_modules"), path.join(house, "node_modules"));
      mkdirSync(path.join(house, "test"));
    });
    afterAll(() => rmSync(house, { recursive: true, force: true }));

    const run = (...words: string[]) => spawnSync(process.execPath, ["src/tooling/run.cjs", "src/tooling/new.ts", ...words], { cwd: house, encoding: "utf8" });

    it("writes three files that type-check and whose test passes", () => {
      const { stdout, status } = run("pooling", "poolSpare");
      expect(status).toBe(0);
      expect(stdout.match(/^Wrote /gm)).toHaveLength(3);
      execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "."], { cwd: house, encoding: "utf8" });
      const { transform, transformIgnorePatterns } = (JSON.parse(readFileSync("package.json", "utf8")) as { jest: Record<string, unknown> }).jest;
      const settings = { transform, transformIgnorePatterns, testMatch: ["**/poolSpare.test.ts"] };
      writeFileSync(path.join(house, "jest.json"), JSON.stringify(settings));
      const tested = spawnSync(process.execPath, ["node_modules/jest/bin/jest.js", "--config", "jest.json", "--maxWorkers=1"], { cwd: house, encoding: "utf8" });
      expect(tested.stderr).toContain("Tests:       5 passed, 5 total");
    }, 120_000);

    it("overwrites nothing", () => {
      const before = readFileSync(path.join(house, "src/functions/poolSplit.ts"), "utf8");
      const { stderr, status } = run("pooling", "poolSplit");
      expect(stderr).toContain("is there already: nothing was written.");
      expect(status).toBe(1);
      expect(readFileSync(path.join(house, "src/functions/poolSplit.ts"), "utf8")).toBe(before);
    });

    it("asks for the area and the name", () => {
      expect(run("pooling").stderr).toContain("npm run new -- pooling poolSplit");
      expect(run("poolings", "x").stderr).toContain("There is no area");
      expect(existsSync(path.join(house, "src/domain/poolings"))).toBe(false);
    });
  });
});
