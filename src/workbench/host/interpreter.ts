import { Area, type HostContext } from "./context";
import { capital } from "./dumpSchema";
import type { EventRegistry } from "./events";
import { asHostError, HostError } from "./hostError";
import { asObject, callMember, camel, getMember, isAct, itemOf, setMember } from "./members";
import { query, showsValues } from "./query";
import { isHostObject, type HostObject } from "./surface";
import { ACTION, PATH, type Action, type ArgumentInfo, type Batch, type BatchReply, type ObjectPath } from "./wire";

interface Roots {
  readonly workbook: HostObject;
  /** Services the client asks for by name: custom functions, the add-in's own runtime. */
  readonly services: ReadonlyMap<string, HostObject>;
}

/** Methods whose answer depends on calculated values. */
const AFTER_CALCULATION = /^Get(UsedRange|Spill|SurroundingRegion|ExtendedRange|RangeEdge|SpecialCells|VisibleView)/;

/** Runs batches of the rich API against the book. Knows paths and actions; what the names mean is the surfaces' business. */
export class Interpreter {
  private readonly references = new Map<string, HostObject>();
  private readonly referenceIds = new WeakMap<HostObject, string>();
  private nextReference = 1;

  constructor(private readonly context: HostContext, private readonly roots: Roots, private readonly events: EventRegistry) {}

  /** Carries out the actions in order; stops at the first refusal, leaving the earlier ones applied. */
  async run(batch: Batch, failAt?: { readonly action: number; readonly error: HostError }): Promise<BatchReply> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    const resolved = new Map<number, HostObject | null>();
    try {
      for (const [index, action] of batch.Actions.entries()) {
        try {
          if (failAt?.action === index) throw failAt.error;
          await this.calculateFor(action, batch);
          if (action.ActionType === ACTION.Trace) traceIds.push(action.Id);
          results.push({ ActionId: action.Id, Value: (await this.perform(action, batch, resolved)) ?? null });
        } catch (error) {
          const refusal = asHostError(error);
          const Location = location(action, resolved);
          return { Error: { Code: refusal.code, Message: refusal.message, Location, ActionIndex: index, HttpStatusCode: 400 }, Results: results, TraceIds: traceIds };
        }
      }
      return { Results: results, TraceIds: traceIds };
    } finally {
      this.forgetBatchAreas();
      if (this.context.needsCalculation) await this.context.calculate();
    }
  }

  private async calculateFor(action: Action, batch: Batch): Promise<void> {
    if (!this.context.needsCalculation) return;
    const path = batch.ObjectPaths[action.ObjectPathId];
    const asks = action.ActionType === ACTION.Query || action.ActionType === ACTION.QueryAsJson
      ? showsValues(action.QueryInfo ?? {})
      : AFTER_CALCULATION.test(action.ActionType === ACTION.Method ? action.Name : path?.Name ?? "");
    if (asks) await this.context.calculate();
  }

  private perform(action: Action, batch: Batch, resolved: Map<number, HostObject | null>): unknown {
    if (action.ActionType === ACTION.Trace) return null;
    const object = this.resolve(action.ObjectPathId, batch, resolved);
    switch (action.ActionType) {
      case ACTION.Instantiate: return object === null ? null : this.identify(object);
      case ACTION.Query:
      case ACTION.QueryAsJson: return query(object, action.QueryInfo ?? {}, (item) => this.identify(item));
      case ACTION.EnsureUnchanged: return null;
      case ACTION.Method: {
        if (object === null) return nullObjectCall(action.Name);
        return this.call(object, action.Name, this.args(action.ArgumentInfo, batch, resolved));
      }
      case ACTION.SetProperty: {
        if (object === null) throw new HostError("ItemNotFound");
        this.set(object, action.Name, this.args(action.ArgumentInfo, batch, resolved)[0]);
        return null;
      }
      case ACTION.Update: {
        if (object === null) throw new HostError("ItemNotFound");
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, capital(name), value);
        return null;
      }
      default: throw new HostError("ApiNotFound", `host: actions of type ${action.ActionType} are not implemented`);
    }
  }

  /** Each path is evaluated once in a batch: `worksheets.add()` must not run again when its object is used. */
  private resolve(id: number, batch: Batch, resolved: Map<number, HostObject | null>): HostObject | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths[id];
    if (!path) throw new HostError("InvalidArgument", `host: the batch has no object path ${id}`);
    const object = this.evaluate(path, batch, resolved);
    resolved.set(id, object);
    return object;
  }

  private evaluate(path: ObjectPath, batch: Batch, resolved: Map<number, HostObject | null>): HostObject | null {
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId, batch, resolved) : null;
    // What hangs on a null object is a null object.
    if (path.ParentObjectPathId && parent === null) return null;
    const args = () => this.args(path.ArgumentInfo, batch, resolved);
    switch (path.ObjectPathType) {
      case PATH.Global: return this.roots.workbook;
      case PATH.NewObject: {
        const service = this.roots.services.get(path.Name);
        if (!service) throw new HostError("ApiNotFound", `host: the service ${path.Name} is not implemented`);
        return service;
      }
      case PATH.Method: return asObject(this.call(required(parent), path.Name, args()), path.Name);
      case PATH.Property: return asObject(getMember(required(parent), path.Name), path.Name);
      case PATH.Indexer: return itemOf(required(parent), args()[0]);
      case PATH.Reference: {
        const kept = this.references.get(path.Name);
        if (!kept) throw new HostError("InvalidReference");
        return kept;
      }
      default: return null;
    }
  }

  private args(info: ArgumentInfo | undefined, batch: Batch, resolved: Map<number, HostObject | null>): readonly unknown[] {
    const withObjects = (value: unknown, id: unknown): unknown => {
      if (Array.isArray(id) && Array.isArray(value)) return value.map((part, index) => withObjects(part, id[index]));
      return typeof id === "number" && id > 0 ? this.resolve(id, batch, resolved) : value;
    };
    return (info?.Arguments ?? []).map((value, index) => withObjects(value, info?.ReferencedObjectPathIds?.[index]));
  }

  private call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    if (name === "_KeepReference") return this.keep(object);
    if (name === "_RemoveReference") return this.release(String(args[0]));
    if (name === "_RemoveAllReferences") return [...this.references.keys()].forEach((id) => this.release(id));
    if (name === "_GetReferenceCount") return this.references.size;
    if (this.events.registers(object, name)) return null;
    if (isAct(object, name)) this.requireWritable();
    return callMember(object, name, args);
  }

  private set(object: HostObject, name: string, value: unknown): void {
    this.requireWritable();
    setMember(object, name, value);
  }

  private requireWritable(): void {
    if (this.context.book.readOnly) throw new HostError("AccessDenied");
  }

  private keep(object: HostObject): null {
    if (!this.referenceIds.has(object)) {
      const id = `ref${this.nextReference++}`;
      this.referenceIds.set(object, id);
      this.references.set(id, object);
    }
    return null;
  }

  private release(id: string): null {
    const object = this.references.get(id);
    if (object) this.referenceIds.delete(object);
    this.references.delete(id);
    return null;
  }

  private identify(object: HostObject): Record<string, unknown> {
    const reply: Record<string, unknown> = { ...object.surface.identity?.(object.data) };
    const reference = this.referenceIds.get(object);
    if (reference) reply._ReferenceId = reference;
    return reply;
  }

  /** Only what a reference stands for must follow its cells after the batch. */
  private forgetBatchAreas(): void {
    this.context.areas.clear();
    for (const { data } of this.references.values()) {
      if (data instanceof Area) this.context.areas.add(data);
      else if (Array.isArray(data)) data.filter((part) => part instanceof Area).forEach((area) => this.context.areas.add(area));
    }
  }
}

function required(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("InvalidArgument", "host: a path of this type needs a parent");
  return object;
}

/** Excel lets a null object be tracked; anything else asked of it is refused. */
function nullObjectCall(name: string): null {
  if (name === "_KeepReference") return null;
  throw new HostError("ItemNotFound");
}

/** "Range.values", as errors name the place. */
function location(action: Action, resolved: ReadonlyMap<number, HostObject | null>): string | null {
  const object = resolved.get(action.ObjectPathId);
  if (!isHostObject(object)) return null;
  return action.Name ? `${object.surface.type}.${camel(action.Name)}` : object.surface.type;
}
