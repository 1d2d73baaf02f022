import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type Page } from "playwright-core";
import { buildWorkbench } from "../../src/tooling/workbench/build";
import { serveWorkbench } from "../../src/tooling/workbench/serve";
import type { BenchRow } from "./bench";

const root = process.cwd();
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** How late each script arrives while what is fetched is counted, so that whatever is asked for before the first screen is drawn is seen to be. */
const LATE_MS = 150;

const gzipKb = (file: string): number => gzipSync(readFileSync(join(root, "dist", file)), { level: 9 }).length / 1024;

/** What the built pane loads in Chromium until its first screen is drawn, and how long that takes. */
export async function rows(): Promise<BenchRow[]> {
  await buildWorkbench(root);
  const server = await serveWorkbench(root, 0);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: QUIET });
  try {
    const home = await scriptsOf(browser, server.url, "", "What would you like to do?");
    const page = await browser.newPage();
    await page.goto(server.url);
    await firstScreen(page);
    const jobs: BenchRow[] = [];
    for (const { hash, name } of await jobsListed(page)) {
      jobs.push(scriptsRow(`JavaScript of the pane opened at ${hash} until its first screen, gzip`, await scriptsOf(browser, server.url, hash, name)));
    }
    const opening = await openings(page, 5);
    return [
      scriptsRow("JavaScript of the pane until its first screen, gzip", home),
      ...jobs,
      { what: "opening the pane in Chromium, until its first screen can be used", ours: opening, unit: "ms", atMost: 1500, note: "median of five, office.js included" },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Scripts {
  /** Asked for before the first screen was drawn. */
  readonly first: readonly string[];
  /** Asked for after it, while the pane has nothing better to do. */
  readonly later: readonly string[];
}

function scriptsRow(what: string, { first, later }: Scripts): BenchRow {
  const size = (files: readonly string[]): number => files.reduce((sum, file) => sum + gzipKb(file), 0);
  return { what, ours: size(first), unit: "KB", atMost: 200, note: `${first.join(", ")}; and ${size(later).toFixed(0)} KB once it is drawn: ${later.join(", ")}` };
}

/** The scripts that the pane asks for when it is opened at an address in a fresh browser, before and after its level-1 heading is there. */
async function scriptsOf(browser: Browser, url: string, hash: string, heading: string): Promise<Scripts> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/pane/*.js", async (route) => {
    await new Promise((later) => setTimeout(later, LATE_MS));
    await route.continue();
  });
  await page.addInitScript(([at, words]) => {
    if (!location.pathname.endsWith("/taskpane.html")) return;
    if (at !== "") history.replaceState(null, "", at);
    new MutationObserver((_, observer) => {
      const found = document.querySelector("h1");
      if (found?.textContent !== words || found.getClientRects().length === 0) return;
      observer.disconnect();
      performance.mark("first screen");
    }).observe(document, { childList: true, subtree: true, characterData: true });
  }, [hash, heading] as const);
  await page.goto(url);
  await firstScreen(page);
  // What is fetched in idle time is in the note, not in the measure.
  await page.waitForTimeout(1000);
  const pane = page.frames().find((frame) => frame !== page.mainFrame());
  const scripts = await pane?.evaluate(() => {
    const drawn = performance.getEntriesByName("first screen")[0]?.startTime;
    if (drawn === undefined) return null;
    const asked = performance.getEntriesByType("resource").filter(({ name }) => new URL(name).pathname.endsWith(".js"));
    return asked.map(({ name, startTime }) => ({ path: new URL(name).pathname, first: startTime <= drawn }));
  });
  await context.close();
  if (!scripts) throw new Error(`The pane opened at “${hash}” does not show “${heading}”.`);
  const ours = scripts.filter(({ path }) => path.startsWith("/pane/")).map(({ path, first }) => ({ file: path.slice("/pane/".length), first }));
  return { first: ours.filter(({ first }) => first).map(({ file }) => file), later: ours.filter(({ first }) => !first).map(({ file }) => file) };
}

/** The jobs that the first screen lists: where each is and what it is called. */
async function jobsListed(page: Page): Promise<{ hash: string; name: string }[]> {
  return page.frameLocator("#pane").locator("a.job-card").evaluateAll((cards) => cards.map((card) => ({
    hash: card.getAttribute("href") ?? "",
    name: card.querySelector(".job-name")?.textContent ?? "",
  })));
}

async function firstScreen(page: Page): Promise<void> {
  await page.frameLocator("#pane").getByRole("heading", { level: 1 }).waitFor();
}

async function openings(page: Page, times: number): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await page.evaluate(() => {
      const pane = document.getElementById("pane") as HTMLIFrameElement;
      return new Promise<void>((resolve) => {
        pane.addEventListener("load", () => resolve(), { once: true });
        pane.contentWindow!.location.reload();
      });
    });
    await firstScreen(page);
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}
