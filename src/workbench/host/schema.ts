import type { Schema, TypeSchema } from "./dumpSchema";
import dumped from "./schema.json";

const schema: Schema = dumped;
const NOTHING: TypeSchema = { scalars: {}, navigations: {}, collection: false };

/** What Microsoft's proxy of this type has; nothing for a service that has no proxy of its own. */
export function schemaOf(type: string): TypeSchema {
  return schema[type] ?? NOTHING;
}
