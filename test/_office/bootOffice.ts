import { readFileSync } from "fs";
import { dirname, join } from "path";
import { Book } from "../../src/workbench/book/book";
import type { Engine } from "../../src/workbench/book/engine";
import type { HostConnection } from "../../src/workbench/host/connection";
import { createHost, type Host } from "../../src/workbench/host/createHost";
import { DEFAULT_REQUIREMENT_SETS, installShim, type RequirementSets, type ShimOptions } from "../../src/workbench/host/shim";
import type { Switches } from "../../src/workbench/host/switches";
import { PlainEngine } from "./plainEngine";

/** A test file that uses this starts with the docblock that chooses jest's jsdom environment. */

export interface BootOptions {
  /** An empty book with "Sheet1" unless given. */
  readonly book?: Book;
  readonly engine?: Engine | ((book: Book) => Engine);
  /** What isSetSupported answers; the whole list, as {"ExcelApi": "1.9"}. */
  readonly requirementSets?: RequirementSets;
  /** Makes the client itself refuse calls newer than the requirement sets. */
  readonly refuseNewerCalls?: boolean;
  readonly switches?: Partial<Switches>;
  /** Only heeded by the first boot in a test file. */
  readonly shim?: Omit<ShimOptions, "requirementSets">;
}

export interface BootedOffice {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly host: Host;
  readonly book: Book;
}

const DIST = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const connection = switchableConnection();
let loaded: Promise<void> | undefined;
let current: Host | undefined;

/** Microsoft's own office.js on a fresh host. The client loads once in a test file; later calls only change what answers it. */
export async function bootOffice(options: BootOptions = {}): Promise<BootedOffice> {
  const book = options.book ?? emptyBook();
  const engine = typeof options.engine === "function" ? options.engine(book) : options.engine ?? new PlainEngine(book);
  await current?.idle();
  current?.dispose();
  const host = createHost(book, engine, options.switches);
  current = host;
  connection.use(host);
  await (loaded ??= loadOffice(connection, options.shim));
  const page = window as unknown as Omit<BootedOffice, "host" | "book">;
  answerRequirementSets(page.Office, options.requirementSets ?? DEFAULT_REQUIREMENT_SETS);
  (page.OfficeExtension as unknown as ClientInternals).CommonUtility._doApiNotSupportedCheck = options.refuseNewerCalls ?? false;
  return { Office: page.Office, Excel: page.Excel, OfficeExtension: page.OfficeExtension, CustomFunctions: page.CustomFunctions, host, book };
}

export function emptyBook(): Book {
  const book = new Book();
  book.addSheet("Sheet1");
  return book;
}

interface ClientInternals { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } }

/** The client reads the sets once, at its start, into this map. */
function answerRequirementSets(office: typeof Office, sets: RequirementSets): void {
  const requirements = office.context.requirements as unknown as { readonly _setMap: { _sets: Record<string, string> } };
  requirements._setMap._sets = Object.fromEntries(Object.entries(sets).map(([name, version]) => [name.toLowerCase(), version]));
}

/** Passes on to whichever host answers now. */
function switchableConnection(): HostConnection & { use(host: Host): void } {
  const listeners = new Set<(message: string) => void>();
  let host: Host | undefined;
  return {
    settings: new Map(),
    use(next) {
      host = next;
      next.onRaise((message) => listeners.forEach((send) => send(message)));
    },
    handle(message) {
      if (!host) throw new Error("No host answers yet");
      return host.handle(message);
    },
    savedFile() {
      if (!host) throw new Error("No host answers yet");
      return host.savedFile();
    },
    onRaise(send) {
      listeners.add(send);
      return () => void listeners.delete(send);
    },
  };
}

/** office.js adds script elements for its other files: those are read from the package instead of the network. */
async function loadOffice(to: HostConnection, options: ShimOptions = {}): Promise<void> {
  installShim(window as never, to, options);
  const marker = document.createElement("script");
  marker.type = "text/plain";
  marker.setAttribute("src", "https://localhost/office/office.js");
  document.head.appendChild(marker);
  for (const method of ["appendChild", "insertBefore"] as const) {
    const original = window.Node.prototype[method] as (this: Node, node: Node, ...rest: unknown[]) => Node;
    window.Node.prototype[method] = function (this: Node, node: Node, ...rest: unknown[]) {
      const wanted = node instanceof HTMLScriptElement ? /\/office\/(.+)$/.exec(node.src)?.[1] : undefined;
      if (wanted && node instanceof HTMLScriptElement) {
        node.removeAttribute("src");
        setTimeout(() => {
          run(wanted);
          node.onload?.(new Event("load"));
        }, 0);
      }
      return original.call(this, node, ...rest);
    } as never;
  }
  run("office.js");
  await (window as unknown as { readonly Office: typeof Office }).Office.onReady();
}

function run(file: string): void {
  (window as unknown as { eval(code: string): void }).eval(readFileSync(join(DIST, file), "utf8"));
}
