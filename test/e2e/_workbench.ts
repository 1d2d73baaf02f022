import { chromium, type Browser, type BrowserContextOptions, type ElementHandle, type Frame, type Page } from "playwright-core";
import type { CellValue } from "../../src/workbench/book/book";
import type { WorkbenchHandle } from "../../src/workbench/page/handle";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** Nothing but the pages under test: no look-ups, updates or reports of Chromium's own. */
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

/** The workbench open in a page of its own, with everything it asked the network for and every fault it raised. */
export class Workbench {
  readonly requests: string[] = [];
  readonly faults: string[] = [];

  private constructor(readonly page: Page) {}

  /** Opens the page at `url`, or at the address the tests are given. */
  static async open(browser: Browser, options: BrowserContextOptions & { readonly paneWidth?: number; readonly url?: string } = {}): Promise<Workbench> {
    const { paneWidth, url = process.env.WORKBENCH_URL!, ...context } = options;
    const page = await (await browser.newContext({ viewport: { width: 1500, height: 950 }, acceptDownloads: true, ...context })).newPage();
    const workbench = new Workbench(page);
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url())) workbench.requests.push(request.url());
    });
    page.on("pageerror", (error) => workbench.faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") workbench.faults.push(message.text());
    });
    await page.goto(url);
    await workbench.ready();
    if (paneWidth) await page.getByLabel("Pane width").selectOption(String(paneWidth));
    return workbench;
  }

  async ready(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as { workbench: WorkbenchHandle }).workbench.ready);
    await (await this.pane()).getByRole("heading", { level: 1 }).waitFor();
  }

  /** Opens a workbook as a drop on the page does. */
  async openFile(bytes: Uint8Array, name: string): Promise<void> {
    // As one text: a list of some million numbers takes minutes to hand over.
    await this.page.evaluate(async ([text, file]) => {
      const characters = atob(text);
      await (window as unknown as { workbench: WorkbenchHandle }).workbench.open(Uint8Array.from(characters, (each) => each.charCodeAt(0)), file);
    }, [Buffer.from(bytes).toString("base64"), name] as const);
    await (await this.pane()).getByRole("heading", { level: 1 }).waitFor();
  }

  async pane(): Promise<Frame> {
    const element = (await this.page.waitForSelector("#pane")) as ElementHandle<HTMLIFrameElement>;
    const frame = await element.contentFrame();
    if (!frame) throw new Error("The pane's frame is not there");
    return frame;
  }

  async save(): Promise<Uint8Array> {
    return Uint8Array.from(await this.page.evaluate(async () => [...(await (window as unknown as { workbench: WorkbenchHandle }).workbench.save())]));
  }

  /** Workbooks the add-in opened beside this one, oldest first. */
  async newWorkbooks(): Promise<{ readonly name: string; readonly bytes: Uint8Array }[]> {
    // As text: a list of some hundred thousand numbers takes long to hand over.
    const opened = await this.page.evaluate(() => (window as unknown as { workbench: WorkbenchHandle }).workbench.newWorkbooks.map(({ name, bytes }) =>
      ({ name, text: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) })));
    return opened.map(({ name, text }) => ({ name, bytes: Uint8Array.from(Buffer.from(text, "base64")) }));
  }

  /** Shows the workbook the add-in opened last in this page, by the button of its notice. */
  async showNewWorkbook(): Promise<void> {
    await this.page.getByRole("button", { name: "Show it here" }).click();
    await this.page.getByRole("button", { name: /^Back to / }).waitFor();
    await (await this.pane()).getByRole("heading", { level: 1 }).waitFor();
    await this.settled();
  }

  snapshot(): Promise<unknown> {
    return this.page.evaluate(() => (window as unknown as { workbench: WorkbenchHandle }).workbench.snapshot());
  }

  valueOf(sheet: string, address: string): Promise<CellValue> {
    return this.page.evaluate(([name, where]) => (window as unknown as { workbench: WorkbenchHandle }).workbench.valueOf(name, where), [sheet, address] as const);
  }

  /** Types into a cell of the grid, and waits until everything that follows from it is calculated. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.page.evaluate(async ([name, where, words]) => {
      await (window as unknown as { workbench: WorkbenchHandle }).workbench.type(name, where, words);
    }, [sheet, address, text] as const);
    await this.settled();
  }

  async select(sheet: string, address: string): Promise<void> {
    await this.page.evaluate(([name, where]) => (window as unknown as { workbench: WorkbenchHandle }).workbench.select(name, where), [sheet, address] as const);
    await this.settled();
  }

  settled(): Promise<void> {
    return this.page.evaluate(() => (window as unknown as { workbench: WorkbenchHandle }).workbench.settled());
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

/** Someone who has only a keyboard: reaches things by Tab and knows them by their names. */
export class Keyboard {
  constructor(private readonly workbench: Workbench) {}

  press(key: string): Promise<void> {
    return this.workbench.page.keyboard.press(key);
  }

  /** Goes from wherever the focus is to the pane. */
  async toPane(): Promise<void> {
    for (let i = 0; i < 4; i++) {
      if (await this.workbench.page.evaluate(() => document.activeElement?.id === "pane")) return;
      await this.press("F6");
    }
    throw new Error("F6 does not reach the pane");
  }

  /** Presses Tab (or Shift+Tab) until the focus is on what has this name. */
  async tabTo(name: RegExp, { back = false, most = 120 } = {}): Promise<void> {
    const seen: string[] = [];
    for (let i = 0; i < most; i++) {
      const focused = await this.focusedName();
      if (name.test(focused)) return;
      seen.push(focused);
      await this.press(back ? "Shift+Tab" : "Tab");
    }
    throw new Error(`Tab does not reach ${name}. It passed: ${seen.join(" | ")}`);
  }

  /** The accessible name of what has the focus in the pane, as Chromium's own accessibility tree gives it; "" elsewhere. */
  async focusedName(): Promise<string> {
    const frame = await this.workbench.pane();
    return frame.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return "";
      const labelled = element.getAttribute("aria-labelledby")?.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
      const labels = (element as HTMLInputElement).labels;
      const label = labels && labels.length > 0 ? Array.from(labels, (one) => one.textContent ?? "").join(" ") : undefined;
      return (element.getAttribute("aria-label") ?? labelled ?? label ?? element.textContent ?? "").replace(/\s+/g, " ").trim();
    });
  }
}
