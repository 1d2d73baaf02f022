/**
 * What passes between office.js in the pane and the host, as text: the client writes and reads JSON itself,
 * and text crosses from the pane's frame to the page's without sharing objects.
 */
export interface HostConnection {
  /** Answers one message of the client's bridge. Never rejects: a failure is an answer too. */
  handle(message: string): Promise<string>;
  /** Calls back with each message the host sends unasked, until the returned function is called. */
  onRaise(send: (message: string) => void): () => void;
  /** Document settings (`Office.context.document.settings`), as the client serialises them. */
  readonly settings: Map<string, string>;
  /** The workbook's file as it would be saved now. */
  savedFile(): Promise<Uint8Array>;
}

/** What the host sends unasked: rich-API events, calls of custom functions, ribbon actions. */
export interface RaisedEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
}
