/** What one type of Excel's object model can be asked, by its names on the wire (PascalCase). */
export interface Surface<D> {
  /** Name of the client's proxy class. */
  readonly type: string;
  /** Tells the client where to find the object again: an item of its collection by Id. */
  identity?(data: D): { readonly Id?: string; readonly _Id?: string };
  /** Scalars and navigations. */
  readonly get?: Readonly<Record<string, (data: D) => unknown>>;
  readonly set?: Readonly<Record<string, (data: D, value: unknown) => void>>;
  /** Methods that leave the document as it is. */
  readonly read?: Readonly<Record<string, (data: D, ...args: unknown[]) => unknown>>;
  /** Methods that change the document: refused in a read-only book. */
  readonly act?: Readonly<Record<string, (data: D, ...args: unknown[]) => unknown>>;
  items?(data: D): readonly HostObject[];
  /** The item the client's indexer names; null when there is none. */
  item?(data: D, key: unknown): HostObject | null;
  /** Scalars and navigations without code of their own, kept under their names. */
  readonly bag?: Bag<D>;
}

/** Keeps properties by name, for types whose properties only need to be remembered. */
export interface Bag<D> {
  get(data: D, name: string): unknown;
  set(data: D, name: string, value: unknown): void;
  /** The object a navigation property leads to. */
  navigate(data: D, name: string, type: string): HostObject;
}

/** An object the client holds a path to. */
export interface HostObject {
  readonly surface: Surface<unknown>;
  readonly data: unknown;
}

export function hostObject<D>(surface: Surface<D>, data: D): HostObject {
  // The data given here is all this surface's functions are ever called with.
  return { surface: surface as unknown as Surface<unknown>, data };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "surface" in value && "data" in value;
}

/** Own members only: nothing is reached through Object.prototype. */
export function member<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The same surface, with a check before every answer: for objects that may no longer be there. */
export function guarded<D>(surface: Surface<D>, check: (data: D) => void): Surface<D> {
  const guard = <A extends unknown[], R>(table: Readonly<Record<string, (data: D, ...args: A) => R>> | undefined) =>
    Object.fromEntries(Object.entries(table ?? {}).map(([name, answer]) => [name, (data: D, ...args: A) => {
      check(data);
      return answer(data, ...args);
    }]));
  return { ...surface, get: guard(surface.get), set: guard(surface.set), read: guard(surface.read), act: guard(surface.act) };
}
