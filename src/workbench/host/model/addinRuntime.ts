import { choiceArgument } from "../arguments";
import type { RaisedEntry } from "../connection";
import { hostObject, type HostObject, type Surface } from "../surface";

const FUNCTIONS = 1;
const ACTIONS = 2;
const INVOKE = 1000;
const CANCEL = 1001;
const ALLOW_ERRORS = 4;
const RICH_API = 65536;
const VISIBILITY_CHANGED = 65539;

/** What a custom function answered: a value or matrix, or the error the client made of what it threw. */
type FunctionAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly code: number };

type PaneState = "Visible" | "Background";

/** Excel's side of the add-in's shared runtime: calls custom functions, dispatches ribbon actions, knows whether the pane shows. */
export class AddinRuntime {
  /** "Background" is hidden but running. */
  state: PaneState = "Visible";
  readonly services: ReadonlyMap<string, HostObject>;
  private readonly pending = new Map<number, (answer: FunctionAnswer) => void>();
  private nextCall = 1;

  constructor(private readonly raise: (entries: readonly RaisedEntry[]) => void) {
    this.services = new Map([
      ["Microsoft.ExcelServices.CustomFunctions", hostObject(this.functionsSurface(), null)],
      ["Microsoft.InternalService.AddinInternalService", hostObject(this.internalSurface(), null)],
      ["Microsoft.AppRuntime.AppRuntimeService", hostObject(this.runtimeSurface(), null)],
    ]);
  }

  /** Calls a custom function by its id through Microsoft's own function runtime in the pane. */
  call(id: string, args: readonly unknown[], address = "Sheet1!A1"): { readonly answer: Promise<FunctionAnswer>; cancel(): void } {
    const call = this.nextCall++;
    const answer = new Promise<FunctionAnswer>((resolve) => this.pending.set(call, resolve));
    this.send(FUNCTIONS, INVOKE, [call, id.toUpperCase(), args, address, ALLOW_ERRORS]);
    return { answer, cancel: () => this.send(FUNCTIONS, CANCEL, { invocationId: call }) };
  }

  /** Presses a ribbon button: runs what the add-in associated with this action id. */
  runAction(id: string, argument?: unknown): void {
    this.send(ACTIONS, INVOKE, [id, argument === undefined ? null : JSON.stringify(argument)]);
  }

  /** Shows or hides the pane, whoever asked, and tells the add-in. */
  show(state: PaneState): void {
    if (state === this.state) return;
    this.state = state;
    this.send(RICH_API, VISIBILITY_CHANGED, { visibility: state === "Visible" ? "Visible" : "Hidden" });
  }

  private send(messageCategory: number, messageType: number, message: unknown): void {
    this.raise([{ messageCategory, messageType, targetId: "", message: JSON.stringify(message) }]);
  }

  private settle(call: unknown, answer: FunctionAnswer): void {
    const resolve = this.pending.get(Number(call));
    this.pending.delete(Number(call));
    resolve?.(answer);
  }

  private functionsSurface(): Surface<null> {
    return {
      type: "CustomFunctions",
      read: {
        _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
        _GetEnabledFeatures: () => [],
        SetInvocationArrayResults: (_, results) => {
          for (const [call, ok, value, code] of results as readonly (readonly unknown[])[]) {
            this.settle(call, ok ? { ok: true, value } : { ok: false, message: String(value ?? ""), code: Number(code) });
          }
        },
        SetInvocationResults: (_, results) => {
          for (const { id, failed, value, errorCode } of results as readonly { id: number; failed: boolean; value: unknown; errorCode: number }[]) {
            this.settle(id, failed ? { ok: false, message: String(value ?? ""), code: errorCode } : { ok: true, value });
          }
        },
      },
    };
  }

  private internalSurface(): Surface<null> {
    return {
      type: "AddinInternalService",
      read: {
        NotifyActionHandlerReady: () => undefined,
      },
    };
  }

  private runtimeSurface(): Surface<null> {
    return {
      type: "AppRuntimeService",
      read: {
        SetAppRuntimeState: (_, state) => this.show(choiceArgument(state, ["Visible", "Background"] as const)),
        GetAppRuntimeState: () => this.state,
      },
    };
  }
}
