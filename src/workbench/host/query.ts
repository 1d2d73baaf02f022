import { capital } from "./dumpSchema";
import { HostError, notModelled } from "./hostError";
import { fullName, getMember } from "./members";
import { schemaOf } from "./schema";
import { isHostObject, member, type HostObject } from "./surface";
import type { QueryInfo } from "./wire";

/** What `{$all: true}` arrives as. */
const ALL = "*";

type Identify = (object: HostObject) => Record<string, unknown>;

/**
 * The reply to `load`: scalars under their names on the wire, nested for navigations, a collection's under `_Items`.
 * What is left out stays unloaded, and the client says so when it is read.
 */
export function query(object: HostObject | null, wanted: QueryInfo, identify: Identify): unknown {
  if (object === null) return null;
  const reply = identify(object);
  const names = [...(wanted.Select ?? []), ...(wanted.Expand ?? [])];
  if (object.surface.items) return queryItems(object, names, wanted, reply, identify);
  const nested = new Map<string, string[]>();
  if (names.length === 0 || names.includes(ALL)) addAllScalars(object, reply);
  for (const path of names) {
    if (path === ALL) continue;
    const slash = path.indexOf("/");
    const name = capital(slash < 0 ? path : path.slice(0, slash));
    if (slash >= 0 || isNavigation(object, name)) {
      const rest = slash < 0 ? [] : [path.slice(slash + 1)];
      nested.set(name, [...(nested.get(name) ?? []), ...rest]);
    } else {
      reply[name] = getMember(object, name);
    }
  }
  for (const [name, rest] of nested) reply[name] = queryNavigation(object, name, rest, identify);
  return reply;
}

function queryItems(object: HostObject, names: readonly string[], wanted: QueryInfo, reply: Record<string, unknown>, identify: Identify): unknown {
  const own = schemaOf(object.surface.type).scalars;
  const forItems: string[] = [];
  let wantsItems = names.length === 0;
  for (const name of names) {
    const inItem = /^items\/(.+)$/i.exec(name)?.[1];
    if (/^items$/i.test(name)) wantsItems = true;
    else if (inItem === undefined && Object.hasOwn(own, capital(name))) reply[capital(name)] = getMember(object, capital(name));
    else forItems.push(inItem ?? name);
  }
  if (!wantsItems && forItems.length === 0) return reply;
  const skip = wanted.Skip ?? 0;
  const items = object.surface.items?.(object.data) ?? [];
  const chosen = items.slice(skip, wanted.Top === undefined || wanted.Top === null ? undefined : skip + wanted.Top);
  reply._Items = chosen.map((item) => query(item, { Select: forItems }, identify));
  return reply;
}

function queryNavigation(object: HostObject, name: string, rest: readonly string[], identify: Identify): unknown {
  const target = getMember(object, name);
  if (target === null) return { _IsNull: true };
  if (!isHostObject(target)) throw notModelled(fullName(object, name));
  return query(target, { Select: rest }, identify);
}

function isNavigation(object: HostObject, name: string): boolean {
  return member(schemaOf(object.surface.type).navigations, name) !== undefined;
}

/** `load()` with no names asks for every scalar; one this host has not stays unloaded. */
function addAllScalars(object: HostObject, reply: Record<string, unknown>): void {
  for (const name of Object.keys(schemaOf(object.surface.type).scalars)) {
    try {
      reply[name] = getMember(object, name);
    } catch (error) {
      if (!(error instanceof HostError && error.code === "ApiNotFound")) throw error;
    }
  }
}

/** Names whose answers depend on calculation. */
const CALCULATED = /(^|\/)(values?|text|valueTypes|hasSpill|type|arrayValues|savedAsArray|valid)$/i;

/** True when an answer to this query may show a calculated value. */
export function showsValues(wanted: QueryInfo): boolean {
  const names = [...(wanted.Select ?? []), ...(wanted.Expand ?? [])];
  return names.length === 0 || names.some((name) => name.endsWith(ALL) || CALCULATED.test(name));
}
