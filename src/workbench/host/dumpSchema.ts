/**
 * Reads the shape of the object model off Microsoft's own proxies: which properties each type has,
 * which of them may be set, what type a navigation leads to, what is a collection.
 */

/** Scalars: name → may be set. Navigations: name → type. Names are as on the wire, in PascalCase. */
export interface TypeSchema {
  readonly scalars: Readonly<Record<string, boolean>>;
  readonly navigations: Readonly<Record<string, string>>;
  readonly collection: boolean;
}
export type Schema = Readonly<Record<string, TypeSchema>>;

interface Proxy {
  readonly _className: string;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}
type ProxyClass = new (context: unknown, path: unknown) => Proxy;

/** The globals office.js makes, as far as the dump needs them. */
export interface ClientGlobals {
  readonly Excel: Readonly<Record<string, unknown>> & { readonly RequestContext: new () => unknown };
  readonly OfficeCore: Readonly<Record<string, unknown>>;
  readonly OfficeExtension: { readonly ObjectPathFactory: { createNewObjectObjectPath(context: unknown, type: string, collection: boolean, flags: number): unknown } };
}

/** Where both have a type of one name, Excel's is meant. */
export function dumpSchema({ Excel, OfficeCore, OfficeExtension }: ClientGlobals): Schema {
  const schema: Record<string, TypeSchema> = {};
  for (const namespace of [OfficeCore, Excel]) {
    for (const key of Object.keys(namespace)) {
      const candidate = namespace[key];
      if (typeof candidate !== "function" || !candidate.prototype || !("_className" in candidate.prototype)) continue;
      const context = new Excel.RequestContext();
      const path = OfficeExtension.ObjectPathFactory.createNewObjectObjectPath(context, "x", false, 0);
      const proxy = new (candidate as ProxyClass)(context, path);
      schema[proxy._className] = typeOf(proxy);
    }
  }
  return Object.fromEntries(Object.entries(schema).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function typeOf(proxy: Proxy): TypeSchema {
  const scalars: Record<string, boolean> = {};
  (proxy._scalarPropertyNames ?? []).forEach((name, index) => {
    scalars[proxy._scalarPropertyOriginalNames?.[index] ?? capital(name)] = proxy._scalarPropertyUpdateable?.[index] ?? false;
  });
  const navigations: Record<string, string> = {};
  for (const name of proxy._navigationPropertyNames ?? []) navigations[capital(name)] = typeBehind(proxy, name);
  return { scalars, navigations, collection: proxy._isCollection === true };
}

/** "" where the proxy will not tell before it is loaded. */
function typeBehind(proxy: Proxy, name: string): string {
  try {
    return (proxy as unknown as Record<string, Proxy>)[name]?._className ?? "";
  } catch {
    return "";
  }
}

/** "values" → "Values", as names are on the wire. */
export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
