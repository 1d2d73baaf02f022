const path = require("node:path");
const { load } = require("../../src/tooling/run.cjs");

/** Builds the workbench's page and serves it with the built add-in on a free port. */
module.exports = async () => {
  const root = path.join(__dirname, "../..");
  await load(path.join(root, "src/tooling/workbench/build.ts")).buildWorkbench(root);
  const server = await load(path.join(root, "src/tooling/workbench/serve.ts")).serveWorkbench(root, 0);
  globalThis.__WORKBENCH__ = server;
  process.env.WORKBENCH_URL = server.url;
};
