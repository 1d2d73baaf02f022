import type { Sheet } from "../../book/book";
import { textArgument } from "../arguments";
import type { HostContext } from "../context";
import { HostError, invalidArgument } from "../hostError";
import { hostObject, type HostObject, type Surface } from "../surface";

interface Property { readonly sheet: Sheet; readonly key: string }

const LONGEST_KEY = 255;

/** Texts a sheet carries with it and saves: worksheet.customProperties. Keys are one whatever their case. */
export function customPropertiesSurface(context: HostContext): Surface<Sheet> {
  const property = propertySurface(context);
  const find = (sheet: Sheet, given: unknown): HostObject | null => {
    const key = keyOf(sheet, textArgument(given));
    return key === undefined ? null : hostObject(property, { sheet, key });
  };
  return {
    type: "WorksheetCustomPropertyCollection",
    items: (sheet) => [...sheet.customProperties.keys()].map((key) => hostObject(property, { sheet, key })),
    item: find,
    read: { GetItemOrNullObject: find, GetCount: (sheet) => sheet.customProperties.size },
    act: {
      Add: (sheet, given, value) => {
        const wanted = textArgument(given);
        if (wanted === "" || wanted.length > LONGEST_KEY) throw invalidArgument();
        const key = keyOf(sheet, wanted) ?? wanted;
        sheet.customProperties.set(key, textArgument(value));
        context.raise({ kind: "layout", sheet });
        return hostObject(property, { sheet, key });
      },
    },
  };
}

function propertySurface(context: HostContext): Surface<Property> {
  const present = ({ sheet, key }: Property) => {
    const value = sheet.customProperties.get(key);
    if (value === undefined) throw new HostError("ItemNotFound");
    return value;
  };
  return {
    type: "WorksheetCustomProperty",
    identity: ({ key }) => ({ _Id: key }),
    get: { Key: ({ key }) => key, Value: present },
    set: {
      Value: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, textArgument(value));
        context.raise({ kind: "layout", sheet });
      },
    },
    act: {
      Delete: (target) => {
        present(target);
        target.sheet.customProperties.delete(target.key);
        context.raise({ kind: "layout", sheet: target.sheet });
      },
    },
  };
}

function keyOf(sheet: Sheet, wanted: string): string | undefined {
  return [...sheet.customProperties.keys()].find((key) => key.toLowerCase() === wanted.toLowerCase());
}
