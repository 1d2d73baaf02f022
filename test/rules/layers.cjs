/**
 * Who may import whom: the law of the house, checked by dependency-cruiser.
 * Each folder of src, and what of src it may import besides itself.
 */
const MAY_IMPORT = {
  cells: [],
  "domain/kernel": [],
  "domain/(?!kernel/)[^/]+": ["domain"],
  reference: ["domain/kernel"],
  messages: ["domain/kernel"],
  returns: [],
  intake: ["cells", "domain/kernel", "returns"],
  workings: ["cells", "domain", "reference", "returns"],
  functions: ["domain", "reference", "messages"],
  workbook: ["cells", "domain/kernel"],
  taskpane: ["cells", "domain", "reference", "messages", "returns", "intake", "workings", "workbook/port\\.ts$"],
  commands: ["domain/kernel", "messages", "workbook"],
  tooling: ["domain/kernel", "reference"],
};

/** Imports of types alone, which are gone when the code runs. */
const MAY_IMPORT_TYPES = {
  messages: ["workbook/port\\.ts$"],
  workbook: ["intake/cellBlock\\.ts$", "intake/leaks/packageFacts\\.ts$", "workings/insertPlan\\.ts$"],
};

const SHIPS = "^src/(?!workbench/|tooling/)";

const folderRules = Object.entries(MAY_IMPORT).flatMap(([folder, allowed]) => {
  const own = `src/${folder}(?:/|$)`;
  const to = [folder, ...allowed].map((path) => (path.endsWith("$") ? `src/${path}` : `src/${path}(?:/|$)`));
  const types = (MAY_IMPORT_TYPES[folder] ?? []).map((path) => (path.endsWith("$") ? `src/${path}` : `src/${path}(?:/|$)`));
  const name = folder.replace(/\(.*$/, "areas").replace("/", "-");
  const says = allowed.length ? `besides itself may import only ${allowed.join(", ")}` : "may import only itself";
  const from = { path: `^${own}`, pathNot: folder === "taskpane" ? "^src/taskpane/index\\.tsx$" : undefined };
  return [{
    name: `${name}-imports`,
    severity: "error",
    comment: `src/${folder} ${says}: move the code down to a folder both may import, or pass the value in.`,
    from,
    to: { path: "^src/", pathNot: `^(?:${[...to, ...types].join("|")})` },
  }, ...types.length === 0 ? [] : [{
    name: `${name}-imports-types-only`,
    severity: "error",
    comment: `From ${MAY_IMPORT_TYPES[folder].join(", ")} src/${folder} may import types alone: write "import type".`,
    from,
    to: { path: `^(?:${types.join("|")})`, dependencyTypesNot: ["type-only"] },
  }]];
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: "one-join", severity: "error",
      comment: "Only src/taskpane/index.tsx joins the screen to the workbook: elsewhere take a Workbook (workbook/port) from the context.",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/index\\.tsx$" },
      to: { path: "^src/workbook/(?!port\\.ts$)" },
    },
    {
      name: "index-imports", severity: "error",
      comment: "src/taskpane/index.tsx may import what the pane may, and workbook/officeWorkbook.",
      from: { path: "^src/taskpane/index\\.tsx$" },
      to: { path: "^src/(?:functions|workbench|tooling|commands)/" },
    },
    {
      name: "adapters-stand-alone", severity: "error",
      comment: "A custom function imports the domain and functions/_support, never another function: share the arithmetic in src/domain.",
      from: { path: "^src/functions/" },
      to: { path: "^src/functions/(?!_support/)" },
    },
    {
      name: "workbench-does-not-ship", severity: "error",
      comment: "The workbench and the tooling are for trying and building; nothing that ships imports them.",
      from: { path: SHIPS },
      to: { path: "^src/(?:workbench|tooling)/" },
    },
    {
      name: "mathjs-is-a-peer", severity: "error",
      comment: "mathjs rounds and compares loosely, and is larger than all our functions: it is what the bench measures against, and no code of ours.",
      from: { path: "^src/" },
      to: { path: "(?:^|/)node_modules/mathjs/" },
    },
    {
      name: "domain-packages", severity: "error",
      comment: "The domain is our own arithmetic: of packages only quickselect, and only in src/domain/kernel.",
      from: { path: "^src/domain/" },
      to: { path: "(?:^|/)node_modules/", pathNot: "(?:^|/)node_modules/quickselect/" },
    },
    {
      name: "kernel-packages", severity: "error",
      comment: "An area of the domain imports no package: add what it needs to src/domain/kernel.",
      from: { path: "^src/domain/(?!kernel/)" },
      to: { path: "(?:^|/)node_modules/" },
    },
    {
      name: "csv-has-one-door", severity: "error",
      comment: "papaparse can also start workers and download files: it enters by src/intake/series/csvRows.ts alone, which gives it text and takes rows.",
      from: { path: "^src/", pathNot: "^src/intake/series/csvRows\\.ts$" },
      to: { path: "(?:^|/)node_modules/(?:@types/)?papaparse/" },
    },
    {
      name: "files-have-one-door", severity: "error",
      comment: "What reads and writes .xlsx files is heavy and only loaded when it is needed: of what ships only src/workbook/files imports it.",
      from: { path: SHIPS, pathNot: "^src/workbook/files/" },
      to: { path: "(?:^|/)node_modules/(?:hucre|fflate|saxes|numfmt|@borgar/fx)/" },
    },
    {
      name: "intake-packages", severity: "error",
      comment: "Reading cells is our own: of packages intake has only the CSV parser, by its door.",
      from: { path: "^src/intake/" },
      to: { path: "(?:^|/)node_modules/", pathNot: "(?:^|/)node_modules/(?:@types/)?papaparse/" },
    },
    {
      name: "functions-packages", severity: "error",
      comment: "functions.js is loaded by every workbook: an adapter imports no package.",
      from: { path: "^src/(?:functions|messages)/" },
      to: { path: "(?:^|/)node_modules/" },
    },
    {
      name: "react-is-for-screens", severity: "error",
      comment: "React and Fluent belong in src/taskpane (and the workbench's page).",
      from: { path: "^src/", pathNot: "^src/(?:taskpane|workbench)/" },
      to: { path: "(?:^|/)node_modules/(?:react|react-dom|@fluentui/[^/]+)/" },
    },
    {
      name: "no-node-in-what-ships", severity: "error",
      comment: "What ships runs in Excel's browser: node's modules belong in src/tooling and src/workbench.",
      from: { path: SHIPS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "resolvable", severity: "error",
      comment: "This import leads nowhere: check its path, or add the package.",
      from: { path: SHIPS },
      to: { couldNotResolve: true, pathNot: "\\.(?:css|svg|png)$" },
    },
    {
      name: "no-cycles", severity: "error",
      comment: "These files import each other when they run: move what they share into a third.",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
