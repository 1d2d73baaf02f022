const OFFICE_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OFFICE_SCRIPT = new RegExp(`<script\\b[^>]*\\bsrc=(["']?)${OFFICE_ADDRESS.replaceAll(".", "\\.")}\\1[^>]*>\\s*</script>`, "i");

/**
 * The built task pane as the workbench serves it: office.js comes from this machine, and before it the shim that makes it
 * believe it is in Excel. Nothing else is changed. Throws when the page does not load office.js exactly once.
 */
export function servedPane(html: string, shim: string, office: string): string {
  const found = html.split(OFFICE_ADDRESS).length - 1;
  if (found !== 1 || !OFFICE_SCRIPT.test(html)) throw new Error(`The task pane must load ${OFFICE_ADDRESS} once, in a script element of its own; it names it ${found} times.`);
  return html.replace(OFFICE_SCRIPT, `<script src="${shim}"></script><script src="${office}"></script>`);
}
