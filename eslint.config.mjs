import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Names of the host and of the browser, and where the code that needs them belongs. */
const name = (name, message) => ({ name, message });
const EXCEL = name("Excel", "Only src/workbook/officeWorkbook names Excel: ask for it through workbook/port.");
const OFFICE = [
  name("Office", "Office belongs in src/workbook, src/commands and src/taskpane/index.tsx: pass in what you need of it."),
  name("OfficeExtension", "Office's errors are turned into WorkbookError in src/workbook."),
];
const CELLS = name("CustomFunctions", "Only src/functions/_support names CustomFunctions: wrap the calculation in inCell.");
const NETWORK_AND_STORAGE = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "localStorage", "sessionStorage", "indexedDB", "caches"].map((each) =>
  name(each, "Nothing leaves the workbook and nothing of it is kept: no network, no storage."));
const SCREEN = ["window", "document", "navigator", "location", "alert", "confirm", "prompt"].map((each) =>
  name(each, "The screen belongs in src/taskpane: return a value and let the pane show it."));
const OUTSIDE_WORLD = ["Date", "performance", "crypto", "process", "console", "setTimeout", "setInterval", "queueMicrotask"].map((each) =>
  name(each, "The domain has no clock, random, host or log: take what it needs as an argument (dates: domain/kernel/day)."));

const globals = (...banned) => ({ "no-restricted-globals": ["error", ...banned.flat()] });

const RANDOM_AND_CLOCK = [
  { object: "Math", property: "random", message: "A seed is an argument: the same arguments give the same answer." },
  { object: "Date", property: "now", message: "The domain has no clock: take the date as an argument." },
];
const MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "dangerouslySetInnerHTML"].map((property) => ({
  property, message: "Text from a workbook is never markup: show it as text.",
}));

const NO_LOGGING_CATCH = {
  selector: "CatchClause > BlockStatement[body.length=1] > ExpressionStatement > CallExpression[callee.object.name='console']",
  message: "A catch that only logs hides the fault: handle it, or let it surface.",
};
const NO_MARKUP_ATTRIBUTE = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: "Text from a workbook is never markup: show it as text.",
};
const NO_CODE_FROM_TEXT = {
  selector: "NewExpression[callee.name='Function']",
  message: "A clause or formula from a workbook is parsed, never run as code.",
};
const PLAIN_ADAPTERS = {
  selector: "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > :matches(ArrowFunctionExpression, FunctionExpression)",
  message: "The metadata tool drops these without a word: write export function.",
};
const HOST_TYPES = {
  selector: "TSQualifiedName[left.name=/^(Excel|OfficeExtension)$/]",
  message: "Only src/workbook/officeWorkbook names Excel: ask for it through workbook/port.",
};
const syntax = (...banned) => ({ "no-restricted-syntax": ["error", NO_LOGGING_CATCH, NO_MARKUP_ATTRIBUTE, NO_CODE_FROM_TEXT, ...banned] });

export default tseslint.config(
  { ignores: ["dist/", ".cache/", "node_modules/", "coverage/", "test/_results/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
    },
  },
  {
    files: ["**/*.{ts,tsx,mjs,cjs,js}"],
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }], "no-control-regex": "error", "no-empty": "error", "no-eval": "error", "no-implied-eval": "error", "no-new-func": "error", "no-debugger": "error",
      "no-var": "error", "prefer-const": "error", "no-unsafe-finally": "error", "no-self-compare": "error", "no-constant-condition": ["error", { checkLoops: false }],
      "no-restricted-properties": ["error", ...MARKUP],
    },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: { ...syntax() } },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbench/**", "src/tooling/**"],
    rules: { "no-console": "error", ...syntax(HOST_TYPES), ...globals(EXCEL, OFFICE, CELLS, NETWORK_AND_STORAGE) },
  },
  {
    files: ["src/{cells,reference,messages,intake,workings,functions}/**/*.ts"],
    rules: globals(EXCEL, OFFICE, CELLS, NETWORK_AND_STORAGE, SCREEN),
  },
  {
    files: ["src/domain/**/*.ts"],
    rules: {
      ...globals(EXCEL, OFFICE, CELLS, NETWORK_AND_STORAGE, SCREEN, OUTSIDE_WORLD),
      "no-restricted-properties": ["error", ...MARKUP, ...RANDOM_AND_CLOCK],
    },
  },
  { files: ["src/functions/*.ts"], rules: syntax(HOST_TYPES, PLAIN_ADAPTERS) },
  { files: ["src/functions/_support/**/*.ts"], rules: globals(EXCEL, OFFICE, NETWORK_AND_STORAGE, SCREEN) },
  {
    files: ["src/workbook/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      ...globals(EXCEL, CELLS, NETWORK_AND_STORAGE, SCREEN),
      "office-addins/call-sync-before-read": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["src/workbook/officeWorkbook.ts", "src/workbook/officeWorkbook/**/*.ts"], rules: { ...syntax(), ...globals(CELLS, NETWORK_AND_STORAGE, SCREEN) } },
  { files: ["src/taskpane/index.tsx", "src/commands/**/*.ts"], rules: globals(EXCEL, CELLS, NETWORK_AND_STORAGE) },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "src/workbench/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
);
