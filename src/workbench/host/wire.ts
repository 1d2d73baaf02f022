/** The rich API's messages, as office.js writes and reads them. */

export const PATH = { Global: 1, NewObject: 2, Method: 3, Property: 4, Indexer: 5, Reference: 6, Null: 7 } as const;
export const ACTION = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5, QueryAsJson: 7, EnsureUnchanged: 8, Update: 9 } as const;

/** Where an argument is an object, the same place of ReferencedObjectPathIds has its path's id. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string | null;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchReply {
  readonly Error?: WireError;
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** Without these the client never completes the registration of old-style event handlers. */
  readonly TraceIds: readonly number[];
}

export interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly url?: string; readonly body: Batch | string };
}
