import { parseAddress } from "../../cells/address";
import type { Rectangle } from "../../cells/rectangle";
import { cellAt, type Book, type CellValue, type Sheet } from "../book/book";
import { openWorkbook } from "../file/openWorkbook";
import type { CustomFunctionSet } from "../grid/customFunctions";
import { DARK_THEME, LIGHT_THEME } from "../host/shim";
import { LATER_SAMPLES, SAMPLES } from "../samples/samples";
import { loadAddinFunctions } from "./addinFunctions";
import { Bench } from "./bench";
import { snapshotOf } from "../book/snapshot";
import { ChartLayer } from "./chartLayer";
import { Grid } from "./grid";
import type { WorkbenchHandle } from "./handle";
import { moveFocusByF6 } from "./moveFocus";
import { OpenedWorkbooks } from "./newWorkbooks";
import { Notice } from "./notice";
import { fillRibbon, ribbonButtons } from "./ribbon";
import type { RunCommand } from "./ribbonEvents";
import { StatusLine } from "./statusLine";

const PANE_FOLDER = "/pane/";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const part = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const notice = new Notice(part("notice"));
const status = new StatusLine(part("status"));
const pane = part<HTMLIFrameElement>("pane");
const dark = matchMedia("(prefers-color-scheme: dark)");

let grid: Grid;
let charts: ChartLayer;
let functions: CustomFunctionSet | undefined;
let bench: Bench;
const opened = new OpenedWorkbooks({ notice, shown: () => bench.book, download: offerFile, show });
let pressRibbon: RunCommand;

async function show(book: Book): Promise<void> {
  const before = bench as Bench | undefined;
  bench = await Bench.open(book, functions, grid, notice.show, showStatus);
  before?.dispose();
  bench.host.newWorkbooks.onOpened(opened.keep);
  charts.show(book);
  part("book-name").textContent = book.name;
  document.title = `${book.name} – Openbook workbench`;
  // As in Excel, each workbook has a pane of its own.
  pane.src = `${PANE_FOLDER}taskpane.html`;
}

function showStatus(): void {
  if (bench) status.show(bench.book, bench.engine.circular, bench.engine.uncalculated.length);
}

async function openFile(file: File): Promise<void> {
  await show(openWorkbook(new Uint8Array(await file.arrayBuffer()), file.name));
}

async function download(): Promise<void> {
  offerFile(await bench.save(), bench.book.name);
}

function offerFile(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Runs work whose failure the person is told of. */
function telling(work: () => Promise<void>): () => void {
  return () => {
    notice.hide();
    void work().catch(notice.show);
  };
}

function wireHeader(): void {
  const chooser = part<HTMLInputElement>("file");
  part("open").addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    chooser.value = "";
    if (file) telling(() => openFile(file))();
  });
  part("save").addEventListener("click", telling(download));
  const samples = part<HTMLSelectElement>("samples");
  const all = [...SAMPLES, ...LATER_SAMPLES];
  for (const { id, title } of all) samples.add(new Option(title, id));
  samples.addEventListener("change", () => {
    const sample = all.find(({ id }) => id === samples.value);
    samples.selectedIndex = 0;
    if (sample) telling(async () => show(await sample.build()))();
  });
  const width = part<HTMLSelectElement>("pane-width");
  width.addEventListener("change", () => document.documentElement.style.setProperty("--pane-width", `${width.value}px`));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) telling(() => openFile(file))();
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      telling(download)();
    }
  });
  moveFocusByF6(part("header"), part("grid"), pane);
}

async function wireRibbon(): Promise<void> {
  const reply = await fetch(`${PANE_FOLDER}manifest.xml`);
  if (!reply.ok) throw new Error("dist/manifest.xml is not there. Run npm run build first.");
  const buttons = ribbonButtons(new DOMParser().parseFromString(await reply.text(), "text/xml"));
  fillRibbon(part("ribbon"), buttons, PANE_FOLDER, ({ action, id }) => {
    bench.host.addin.show("Visible");
    if (action !== null) pressRibbon(action, id);
    pane.focus();
  });
}

async function start(): Promise<void> {
  functions = await loadAddinFunctions(PANE_FOLDER).catch((reason: unknown) => void notice.show(reason));
  grid = new Grid(part("grid"), dark.matches, functions);
  charts = new ChartLayer(grid, part("grid"));
  dark.addEventListener("change", () => grid.api.toggleDarkMode(dark.matches));
  wireHeader();
  await wireRibbon().catch(notice.show);
  const [first] = SAMPLES;
  await show(first!.build());
}

function sheetNamed(name: string): Sheet {
  const sheet = bench.book.sheetNamed(name);
  if (!sheet) throw new Error(`There is no sheet named ${name}.`);
  return sheet;
}

function rangeAt(address: string): Rectangle {
  const range = parseAddress(address);
  if (!range) throw new Error(`${address} is not the address of cells.`);
  return range;
}

const handle: WorkbenchHandle = {
  get book() { return bench.book; },
  get host() { return bench.host; },
  ready: Promise.resolve(),
  newWorkbooks: opened.list,
  open: (bytes, name) => show(openWorkbook(bytes, name)),
  save: () => bench.save(),
  select(name, address) {
    const sheet = sheetNamed(name);
    bench.book.activeSheet = sheet;
    bench.book.selection = rangeAt(address);
    bench.book.raise({ kind: "selection", sheet, range: bench.book.selection });
  },
  async type(name, address, text) {
    const { row, column } = rangeAt(address);
    bench.edits.type(sheetNamed(name), row, column, text);
    await bench.settled();
  },
  valueOf(name, address): CellValue {
    const { row, column } = rangeAt(address);
    return cellAt(sheetNamed(name), row, column)?.value ?? null;
  },
  snapshot: (options) => snapshotOf(bench.book, options),
  settled: () => bench.settled(),
  ribbonIs: (run) => { pressRibbon = run; },
  officeTheme: () => (dark.matches ? DARK_THEME : LIGHT_THEME),
};

window.addEventListener("error", ({ error, message }) => notice.show(error ?? message));
window.addEventListener("unhandledrejection", ({ reason }) => notice.show(reason));
(window as { workbench?: WorkbenchHandle }).workbench = Object.assign(handle, { ready: start() });
