import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { WORKBENCH_FOLDER } from "./build";
import { servedPane } from "./servedPane";

interface WorkbenchServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Everything the page may load comes from this server. */
const PAGE_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'";

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Serves the workbench on this machine only. Port 0 takes a free one. Rejects when the port is taken. */
export async function serveWorkbench(root: string, port: number): Promise<WorkbenchServer> {
  const dist = join(root, "dist");
  const folders: readonly (readonly [string, Handler])[] = [
    ["/workbench/", sirv(join(root, WORKBENCH_FOLDER), { dev: true }) as Handler],
    ["/pane/", sirv(dist, { dev: true }) as Handler],
    ["/office/", sirv(join(root, "node_modules/@microsoft/office-js/dist"), { dev: true }) as Handler],
  ];
  const server = createServer((request, response) => {
    answer(root, folders, request, response).catch((reason: unknown) => {
      response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end(reason instanceof Error ? reason.message : String(reason));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve());
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}

async function answer(root: string, folders: readonly (readonly [string, Handler])[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (path === "/") return html(response, await readFile(join(root, WORKBENCH_FOLDER, "index.html"), "utf8"), PAGE_POLICY);
  if (path === "/pane/taskpane.html") {
    return html(response, servedPane(await readFile(join(root, "dist/taskpane.html"), "utf8"), "/workbench/paneShim.js", "/office/office.js"));
  }
  const folder = folders.find(([prefix]) => path.startsWith(prefix));
  const missing = (): void => void response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end(`There is nothing at ${path}.`);
  if (!folder) return missing();
  request.url = path.slice(folder[0].length - 1);
  folder[1](request, response, missing);
}

function html(response: ServerResponse, text: string, policy?: string): void {
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache", ...(policy && { "Content-Security-Policy": policy }) }).end(text);
}
