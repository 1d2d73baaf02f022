import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { buildWorkbench, writeReturnFiles } from "./build";
import { serveWorkbench } from "./serve";

const PORT = Number(process.env.PORT ?? 3000);
const root = process.cwd();

async function start(): Promise<void> {
  if (!existsSync(join(root, "dist/taskpane.html"))) throw new Error("The add-in is not built yet. Run npm run build first.");
  await buildWorkbench(root);
  const returns = relative(root, writeReturnFiles(root));
  const { url } = await serveWorkbench(root, PORT).catch((reason: NodeJS.ErrnoException) => {
    throw reason.code === "EADDRINUSE" ? new Error(`Port ${PORT} is taken by another program. Close it, or choose another with PORT=3001 npm start.`) : reason;
  });
  console.log(`The workbench is at ${url}\nFilled returns, to choose in the Open book job, are in ${returns}\nPress Ctrl+C to stop it.`);
  if (process.stdout.isTTY && !process.env.CI) openBrowser(url);
}

/** Shows the page where there is a desktop; where there is none, the printed address does. */
function openBrowser(url: string): void {
  const [command, ...words] = process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  const child = spawn(command!, [...words, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

start().catch((reason: unknown) => {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exitCode = 1;
});
