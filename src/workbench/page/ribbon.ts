import { button } from "./notice";

/** A button of the add-in's ribbon tab: one that shows the pane, or one that runs an action the add-in associated. */
interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action: string | null;
}

/** The buttons a manifest puts on the ribbon, in order; icon addresses are taken as files of the pane's own site. */
export function ribbonButtons(manifest: Document): RibbonButton[] {
  const strings = new Map([...manifest.getElementsByTagName("*")]
    .filter((element) => element.hasAttribute("id") && element.hasAttribute("DefaultValue"))
    .map((element) => [element.getAttribute("id")!, element.getAttribute("DefaultValue")!]));
  const resource = (element: Element | undefined): string => strings.get(element?.getAttribute("resid") ?? "") ?? "";
  const within = (element: Element, name: string): Element[] => [...element.getElementsByTagName("*")].filter((each) => each.localName === name);
  return within(manifest.documentElement, "Control").map((control) => ({
    id: control.getAttribute("id") ?? "",
    label: resource(within(control, "Label")[0]),
    tip: resource(within(control, "Description")[0]),
    icon: new URL(resource(within(control, "Image").find((image) => image.getAttribute("size") === "32")), "http://localhost/").pathname.replace(/^\//, ""),
    action: within(control, "FunctionName")[0]?.textContent ?? null,
  }));
}

/** Fills the ribbon; `press` is called with the button pressed. */
export function fillRibbon(into: HTMLElement, buttons: readonly RibbonButton[], paneFolder: string, press: (pressed: RibbonButton) => void): void {
  into.replaceChildren(...buttons.map((each) => {
    const made = button("");
    made.title = each.tip;
    const icon = document.createElement("img");
    icon.src = `${paneFolder}${each.icon}`;
    icon.alt = "";
    icon.width = icon.height = 20;
    made.append(icon, each.label);
    made.addEventListener("click", () => press(each));
    return made;
  }));
}
