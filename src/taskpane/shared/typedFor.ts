/** What was typed for a name; undefined where nothing was. A name may be any word, "constructor" among them. */
export function typedFor(texts: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}
