/**
 * What must stand in the pane's window before office.js loads: the identity of an Excel for Windows,
 * and the bridge over which the client sends its batches. Nothing of office.js is changed.
 */
import type { HostConnection } from "./connection";
import { DocumentCopies } from "./documentCopies";

/** Highest version of each requirement set this Excel says it has: {"ExcelApi": "1.15"}. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Colours of the Office theme, "#RRGGBB". */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export interface ShimOptions {
  /** Language of Excel's own screens. */
  readonly locale?: string;
  /** Regional setting of dates and numbers. */
  readonly dataLocale?: string;
  readonly requirementSets?: RequirementSets;
  readonly theme?: OfficeTheme;
}

/** The npm package's client knows nothing after ExcelApi 1.15. */
export const DEFAULT_REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: "1.15", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.4", CustomFunctions: "1.9", RibbonApi: "1.1",
  Settings: "1.1", DialogApi: "1.1", DialogOrigin: "1.1", AddinCommands: "1.1", KeyboardShortcuts: "1.1", OpenBrowserWindowApi: "1.1",
};

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000", controlBackgroundColor: "#F3F2F1", controlForegroundColor: "#000000",
};
export const DARK_THEME: OfficeTheme = {
  bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#363636", controlForegroundColor: "#FFFFFF",
};

interface NativeBridge {
  /** Filled in by office.js. */
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

/** The window office.js will run in: the page's own or the pane's frame. */
export interface ShimWindow {
  external?: unknown;
  _richApiNativeBridge?: NativeBridge;
}

/** Shared runtime, with custom functions in it. */
const HOST_FLAGS = 1 | 2;
/** Initial display mode of an add-in opened as a task pane. */
const SHOWN_AS_PANE = 2;
/** Puts the identity and the bridge in place. Call before office.js is loaded into the same window. */
export function installShim(into: ShimWindow, connection: HostConnection, options: ShimOptions = {}): void {
  const external = externalObject(connection, options);
  Object.defineProperty(into, "external", { value: external, configurable: true, writable: true });
  into._richApiNativeBridge = bridgeTo(connection);
}

function bridgeTo(connection: HostConnection): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(message) {
      // The client must have stored its promise before the answer comes: answer in a later microtask.
      void Promise.resolve().then(() => connection.handle(message)).then((reply) => bridge.onMessageFromHost?.(reply));
    },
  };
  connection.onRaise((message) => bridge.onMessageFromHost?.(message));
  return bridge;
}

function externalObject(connection: HostConnection, options: ShimOptions): object {
  const locale = options.locale ?? "en-GB";
  const context = contextObject(connection, options, locale);
  const copies = new DocumentCopies(() => connection.savedFile());
  return {
    // type$platform$version$locale$correlation$isDialog$logging$flags
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$telemetry$$disableLogging$${HOST_FLAGS}`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: readonly unknown[], callback: Parameters<DocumentCopies["execute"]>[2]) => copies.execute(id, parameters, callback),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, callback?: (status: number) => void) => callback?.(0),
    UnregisterEvent: (_id: number, _target: string, callback?: (status: number) => void) => callback?.(0),
  };
}

function contextObject(connection: HostConnection, options: ShimOptions, locale: string): object {
  const answers: Record<string, unknown> = {
    GetAppType: 1, GetSolutionRef: "openbook", GetAppVersionMajor: 16, GetAppVersionMinor: 1,
    GetAppUILocale: locale, GetAppDataLocale: options.dataLocale ?? locale, GetDocUrl: "Book1.xlsx",
    GetAppCapabilities: 1, GetActivationMode: 1, GetControlIntegrationLevel: 1, GetSolutionToken: "",
    GetCorrelationId: "", GetInstanceId: "workbench", GetTouchEnabled: false, GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify(options.requirementSets ?? DEFAULT_REQUIREMENT_SETS),
    GetHostCustomMessage: "", GetHostFullVersion: "16.0.15407.10000", GetDialogRequirementMatrix: "",
    GetFeaturesForSolution: "", GetInitialDisplayMode: SHOWN_AS_PANE,
    GetOfficeThemeInfo: JSON.stringify(asIntegers(options.theme ?? LIGHT_THEME)),
  };
  const context: Record<string, unknown> = {};
  for (const [name, answer] of Object.entries(answers)) context[name] = () => answer;
  const settings = connection.settings;
  const store = {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      settings.clear();
      keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
    },
  };
  context.GetSettings = () => store;
  return context;
}

/** The client turns each colour from an integer into "#rrggbb". */
function asIntegers(theme: OfficeTheme): Record<string, number> {
  return Object.fromEntries(Object.entries(theme).map(([name, color]) => [name, parseInt(color.slice(1), 16)]));
}
