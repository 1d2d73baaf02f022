import type { Browser, BrowserContextOptions, Frame } from "playwright-core";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../src/workbench/samples/samples";
import { faultsOf } from "./_axe";
import { Keyboard, startBrowser, Workbench } from "./_workbench";

const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

type View = readonly [look: keyof typeof LOOKS, paneWidth: 320 | 450];

/** Each look and each width once: the widths differ in layout, the looks in colour. */
export const EACH_VIEW_ONCE: readonly View[] = [["light", 320], ["dark", 450], ["forced colours", 320]];
/** Each look at each width. */
export const EVERY_VIEW: readonly View[] = (Object.keys(LOOKS) as View[0][]).flatMap((look) => ([320, 450] as const).map((paneWidth): View => [look, paneWidth]));

/** Somebody going through a job, who stops at each state of the pane to have it looked at. */
export interface Walk {
  readonly workbench: Workbench;
  readonly keys: Keyboard;
  readonly pane: Frame;
  /** Looks for faults in the pane as it is now; every state has a name of its own. */
  lookAt(state: string): Promise<void>;
}

interface Walked {
  readonly views: readonly View[];
  /** The sample to open first, and the name of its file; the workbench's own where there is none. */
  readonly sample?: readonly [id: string, file: string];
  /** How many states the walk stops at. */
  readonly states: number;
  walk(walk: Walk): Promise<void>;
}

/** Starts a browser before the tests of a file and closes it after them. */
export function browserOfTheFile(): { readonly current: Browser } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  return { get current() { return browser; } };
}

/** Walks a job in each view and holds every state the walk stops at to axe, and to the pane's width. */
export function accessibleInEveryState(job: string, browser: { readonly current: Browser }, { views, sample, states, walk }: Walked): void {
  it.each(views)(`${job} in %s has no accessibility fault in any state at %i pixels`, async (look, paneWidth) => {
    const workbench = await Workbench.open(browser.current, { ...LOOKS[look], paneWidth });
    if (sample) await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === sample[0])!.build()), sample[1]);
    const pane = await workbench.pane();
    const faults = new Map<string, string[]>();
    await walk({
      workbench, keys: new Keyboard(workbench), pane,
      lookAt: async (state) => {
        if (faults.has(state)) throw new Error(`The walk has been at "${state}" before`);
        await pane.waitForTimeout(100);
        faults.set(state, await faultsOf(workbench));
      },
    });
    expect(Object.fromEntries([...faults].filter(([, found]) => found.length > 0))).toEqual({});
    expect(faults.size).toBe(states);
    expect(workbench.faults).toEqual([]);
    await workbench.close();
  });
}
