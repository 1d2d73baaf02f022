import { HostError, notModelled } from "./hostError";
import { schemaOf } from "./schema";
import { isHostObject, member, type HostObject } from "./surface";

/** "Values" → "values", as the add-in's author knows it. */
export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function fullName(object: HostObject, name: string): string {
  return `${object.surface.type}.${camel(name)}`;
}

/** The value of a scalar, or the object a navigation leads to (null for a null object). */
export function getMember(object: HostObject, name: string): unknown {
  const { surface, data } = object;
  const own = member(surface.get, name);
  if (own) return own(data);
  if (surface.bag) {
    const schema = schemaOf(surface.type);
    const type = member(schema.navigations, name);
    if (type !== undefined) return surface.bag.navigate(data, name, type);
    if (Object.hasOwn(schema.scalars, name)) return surface.bag.get(data, name);
  }
  throw notModelled(fullName(object, name));
}

export function setMember(object: HostObject, name: string, value: unknown): void {
  const { surface, data } = object;
  const own = member(surface.set, name);
  if (own) return own(data, value);
  const settable = member(schemaOf(surface.type).scalars, name);
  if (settable === false) throw new HostError("InvalidOperation", `${fullName(object, name)} is read-only.`);
  if (settable && surface.bag) return surface.bag.set(data, name, value);
  throw notModelled(`setting ${fullName(object, name)}`);
}

/** True for a method that changes the document. */
export function isAct(object: HostObject, name: string): boolean {
  return member(object.surface.act, name) !== undefined;
}

export function callMember(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method = member(object.surface.read, name) ?? member(object.surface.act, name);
  if (!method) throw notModelled(`${fullName(object, name)}()`);
  return method(object.data, ...args);
}

export function itemOf(object: HostObject, key: unknown): HostObject {
  if (!object.surface.item) throw notModelled(`${object.surface.type}.getItem()`);
  const item = object.surface.item(object.data, key);
  if (!item) throw new HostError("ItemNotFound");
  return item;
}

export function asObject(value: unknown, where: string): HostObject | null {
  if (value === null || value === undefined) return null;
  if (!isHostObject(value)) throw new Error(`${where} is no object`);
  return value;
}
