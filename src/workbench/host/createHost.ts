import type { Book } from "../book/book";
import type { Engine } from "../book/engine";
import { saveWorkbook } from "../file/saveWorkbook";
import type { HostConnection, RaisedEntry } from "./connection";
import { HostContext } from "./context";
import { EventRegistry } from "./events";
import { chosenSheet, faultError, FaultPlan, type Fault, type Refusal } from "./faults";
import { asHostError, HostError } from "./hostError";
import { Interpreter } from "./interpreter";
import { makersFor } from "./makers";
import { AddinRuntime } from "./model/addinRuntime";
import { workbookObject } from "./model/workbook";
import type { NewWorkbooks } from "./newWorkbooks";
import { Person } from "./person";
import { DEFAULT_SWITCHES, type Switches } from "./switches";
import { ACTION, PATH, type Batch, type BatchReply, type BridgeMessage } from "./wire";

/** Answers the real office.js from a book. */
export interface Host extends HostConnection {
  readonly book: Book;
  readonly engine: Engine;
  /** May be changed while the host runs. */
  readonly switches: Switches;
  readonly faults: FaultPlan;
  /** What a person does to the book by hand, everything that refers to it following. */
  readonly person: Person;
  /** Workbooks the add-in opened beside this one. */
  readonly newWorkbooks: NewWorkbooks;
  /** The add-in's own runtime: its custom functions, ribbon actions and visibility. */
  readonly addin: AddinRuntime;
  /** Resolves when every batch received so far is answered. */
  idle(): Promise<void>;
  dispose(): void;
}

export function createHost(book: Book, engine: Engine, switches: Partial<Switches> = {}): Host {
  return new BookHost(book, engine, { ...DEFAULT_SWITCHES, ...switches });
}

const REPLY = 2;
const RAISED = 3;

class BookHost implements Host {
  readonly settings = new Map<string, string>();
  readonly faults = new FaultPlan();
  readonly addin: AddinRuntime;
  readonly person: Person;
  private readonly context: HostContext;
  private readonly interpreter: Interpreter;
  private readonly listeners = new Set<(message: string) => void>();
  private readonly stopListening: () => void;
  /** Batches are answered one after another, as Excel does. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(readonly book: Book, readonly engine: Engine, readonly switches: Switches) {
    this.context = new HostContext(book, engine, switches);
    this.context.make = makersFor(this.context);
    this.person = new Person(this.context);
    this.addin = new AddinRuntime((entries) => this.raise(entries));
    const events = new EventRegistry(book, (entries) => {
      if (this.context.eventsEnabled) this.raise(entries);
    });
    this.stopListening = book.onChange((change) => {
      if (!this.context.adjusting) events.bookChanged(change);
    });
    this.interpreter = new Interpreter(this.context, { workbook: workbookObject(this.context), services: this.addin.services }, events);
  }

  onRaise(send: (message: string) => void): () => void {
    this.listeners.add(send);
    return () => void this.listeners.delete(send);
  }

  handle(message: string): Promise<string> {
    const answer = this.last.then(() => this.answer(message));
    this.last = answer;
    return answer;
  }

  async idle(): Promise<void> {
    await this.last;
  }

  get newWorkbooks(): NewWorkbooks {
    return this.context.newWorkbooks;
  }

  async savedFile(): Promise<Uint8Array> {
    await this.idle();
    return saveWorkbook(this.book);
  }

  dispose(): void {
    this.stopListening();
    this.listeners.clear();
    this.engine.dispose();
  }

  private raise(entries: readonly RaisedEntry[]): void {
    if (entries.length === 0) return;
    const message = JSON.stringify({ type: RAISED, message: { entries } });
    for (const send of this.listeners) send(message);
  }

  private async answer(text: string): Promise<string> {
    const { id, message } = JSON.parse(text) as BridgeMessage;
    const batch = (typeof message.body === "string" ? JSON.parse(message.body) : message.body) as Batch;
    if (this.switches.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.switches.latency));
    // The client waits for ever for a reply that does not come: an engine that fails is an answer too.
    const body = await this.answerBatch(batch, text).catch((error: unknown) => refused(asHostError(error)));
    const reply = replyText(id, body);
    return this.isTooLarge(reply) ? replyText(id, refused(new HostError("ResponsePayloadSizeLimitExceeded"))) : reply;
  }

  private async answerBatch(batch: Batch, text: string): Promise<BatchReply> {
    if (isHousekeeping(batch)) return this.interpreter.run(batch);
    const faults = this.faults.nextSync();
    if (this.switches.cellEditMode) return refused(new HostError("InvalidOperationInCellEditMode"));
    if (this.isTooLarge(text)) return refused(new HostError("RequestPayloadSizeLimitExceeded"));
    for (const fault of faults) this.happenBefore(fault);
    const before = faults.find((fault) => fault.kind === "rejectBefore");
    if (before) return refused(this.happened(before));
    const midway = faults.find((fault) => fault.kind === "failAtAction");
    const reply = await this.interpreter.run(batch, midway && {
      action: midway.action === "middle" ? middleOf(batch) : midway.action, error: this.happened(midway),
    });
    const after = faults.find((fault) => fault.kind === "rejectAfter");
    return after ? refused(this.happened(after)) : reply;
  }

  private happened(fault: Refusal): HostError {
    this.faults.happened.push(fault);
    return faultError(fault);
  }

  /** What a person does to the book between two syncs. */
  private happenBefore(fault: Fault): void {
    if (fault.kind === "makeReadOnly") this.book.readOnly = true;
    else if (fault.kind === "change") fault.change(this.book);
    else if (fault.kind === "deleteSheet" || fault.kind === "protectSheet") {
      const sheet = chosenSheet(this.book, fault.sheet);
      if (!sheet) return;
      if (fault.kind === "deleteSheet") this.person.deleteSheet(sheet);
      else this.person.protectSheet(sheet);
    } else return;
    this.faults.happened.push(fault);
  }

  private isTooLarge(text: string): boolean {
    const { payloadLimit } = this.switches;
    if (payloadLimit === null || text.length * 3 <= payloadLimit) return false;
    return text.length > payloadLimit || utf8Length(text) > payloadLimit;
  }
}

/** The client's own batches: releasing references, answering custom functions. They never count as a sync. */
function isHousekeeping({ Actions, ObjectPaths }: Batch): boolean {
  if (Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PATH.NewObject)) return true;
  return Actions.length > 0
    && Actions.some(({ Name }) => Name === "_RemoveReference" || Name === "_SetOsfControlContainerReadyForCustomFunctions")
    && Actions.every(({ ActionType, Name }) => ActionType === ACTION.Instantiate || Name === "_RemoveReference" || Name === "_SetOsfControlContainerReadyForCustomFunctions");
}

/** The middle one of the actions that change something, or of all where none does. */
function middleOf({ Actions, ObjectPaths }: Batch): number {
  const changing = [...Actions.keys()].filter((index) => {
    const action = Actions[index];
    if (action?.ActionType === ACTION.SetProperty) return true;
    const name = action?.ActionType === ACTION.Method ? action.Name : ObjectPaths[action?.ObjectPathId ?? 0]?.Name ?? "";
    return action?.ActionType === ACTION.Method ? !name.startsWith("_") : /^(Add|Insert|ConvertToRange)/.test(name);
  });
  return changing[Math.floor(changing.length / 2)] ?? Math.floor(Actions.length / 2);
}

function refused(error: HostError): BatchReply {
  return { Error: { Code: error.code, Message: error.message, Location: null, ActionIndex: -1, HttpStatusCode: 400 }, Results: [], TraceIds: [] };
}

function replyText(id: number, body: BatchReply): string {
  return JSON.stringify({ id, type: REPLY, message: { statusCode: 200, headers: {}, body } });
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
