import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright-core";
import { buildWorkbench } from "../../src/tooling/workbench/build";
import { serveWorkbench } from "../../src/tooling/workbench/serve";
import type { BenchRow } from "./bench";

const root = process.cwd();
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const gzipKb = (file: string): number => gzipSync(readFileSync(join(root, "dist", file)), { level: 9 }).length / 1024;

/** What is loaded, and how long it takes: the functions alone, and the built pane in Chromium until its first screen can be used. */
export async function rows(): Promise<BenchRow[]> {
  await buildWorkbench(root);
  const server = await serveWorkbench(root, 0);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: QUIET });
  try {
    const page = await browser.newPage();
    const scripts = new Set<string>();
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (request.frame() !== page.mainFrame() && pathname.startsWith("/pane/") && pathname.endsWith(".js")) scripts.add(pathname.slice("/pane/".length));
    });
    await page.goto(server.url);
    await firstScreen(page);
    const opening = await openings(page, 5);
    return [
      { what: "functions.js, gzip", ours: gzipKb("functions.js"), unit: "KB", atMost: 40 },
      { what: "JavaScript of the pane until its first screen, gzip", ours: [...scripts].reduce((sum, file) => sum + gzipKb(file), 0), unit: "KB", atMost: 200, note: [...scripts].join(", ") },
      { what: "opening the pane in Chromium, until its first screen can be used", ours: opening, unit: "ms", atMost: 1500, note: "median of five, office.js included" },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
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
