import type { ShimWindow } from "../host/shim";

/** Office's id for "a button of the ribbon was pressed". */
const COMMAND_INVOKED = 39;
type Handler = (id: number, payload: { toArray(): readonly string[] }) => void;
type Register = (id: number, target: string, handler: Handler, callback?: (status: number) => void) => void;

/** Presses a button of the ribbon: runs the function the manifest names, with an event the add-in can complete. */
export type RunCommand = (functionName: string, controlId: string) => void;

/** Learns from the shim's window what office.js wants called when a ribbon button is pressed. Call before office.js is loaded. */
export function ribbonCommands(into: ShimWindow): RunCommand {
  const external = into.external as { RegisterEvent: Register };
  const usual = external.RegisterEvent;
  let invoked: Handler | undefined;
  let presses = 0;
  external.RegisterEvent = (id, target, handler, callback) => {
    if (id === COMMAND_INVOKED) invoked = handler;
    usual(id, target, handler, callback);
  };
  return (functionName, controlId) => {
    if (!invoked) throw new Error("The task pane is still loading. Press the button again in a moment.");
    const press = [`press${++presses}`, functionName, JSON.stringify({ source: { id: controlId } })];
    invoked(COMMAND_INVOKED, { toArray: () => press });
  };
}
