const { jest } = require("../../package.json");

/** Chromium, the built pane and the workbench: a browser for each file of tests, two at a time. */
module.exports = {
  rootDir: "../..",
  testEnvironment: "node",
  roots: ["<rootDir>/test/e2e"],
  testMatch: ["**/*.test.ts"],
  transform: jest.transform,
  transformIgnorePatterns: jest.transformIgnorePatterns,
  moduleNameMapper: jest.moduleNameMapper,
  reporters: ["default", ["<rootDir>/test/_results/reporter.cjs", { name: "e2e" }]],
  globalSetup: "<rootDir>/test/e2e/_startWorkbench.cjs",
  globalTeardown: "<rootDir>/test/e2e/_stopWorkbench.cjs",
  testTimeout: 180000,
  maxWorkers: 2,
};
