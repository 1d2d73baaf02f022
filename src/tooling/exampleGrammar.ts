export type ExampleValue = number | string | boolean;
/** A range of cells, a single value, or undefined where the argument was left out. */
export type ExampleArgument = ExampleValue | readonly (readonly ExampleValue[])[] | undefined;

export interface Example {
  readonly id: string;
  readonly arguments: readonly ExampleArgument[];
  /** An error such as "#VALUE!", or the rows of the result; a single value is one row of one. */
  readonly result: { readonly error: string } | { readonly rows: readonly (readonly ExampleValue[])[] };
}

/**
 * Reads an example line, "=ID(arguments) // result".
 * Arguments are numbers (2%, 3.11/10.42), "text", TRUE, FALSE and arrays {1,2;3,4}; the result is an error, or values
 * with commas between columns and semicolons between rows.
 *
 * @throws {Error} saying what was expected and what was found
 */
export function readExample(line: string): Example {
  const reader = new Reader(line);
  reader.expect("=");
  const id = reader.take(/[A-Z][A-Z0-9.]*/y, "a function's id");
  reader.expect("(");
  const given: ExampleArgument[] = [];
  if (!reader.skip(")")) {
    do given.push(/[,)]/.test(reader.peek()) ? undefined : readArgument(reader));
    while (reader.skip(","));
    reader.expect(")");
  }
  reader.expect("//");
  const error = reader.takeIf(/#(?:VALUE!|N\/A|DIV\/0!)/y);
  const result = error === null ? { rows: readRows(reader) } : { error };
  reader.end();
  return { id, arguments: given, result };
}

function readArgument(reader: Reader): ExampleArgument {
  if (!reader.skip("{")) return readValue(reader);
  const rows = readRows(reader);
  reader.expect("}");
  return rows;
}

function readRows(reader: Reader): ExampleValue[][] {
  const rows: ExampleValue[][] = [];
  do {
    const row: ExampleValue[] = [];
    do row.push(readValue(reader));
    while (reader.skip(","));
    rows.push(row);
  } while (reader.skip(";"));
  return rows;
}

function readValue(reader: Reader): ExampleValue {
  const text = reader.takeIf(/"(?:[^"]|"")*"/y);
  if (text !== null) return text.slice(1, -1).replaceAll('""', '"');
  const word = reader.takeIf(/TRUE|FALSE/y);
  if (word !== null) return word === "TRUE";
  const number = readNumber(reader);
  return reader.peek(2) !== "//" && reader.skip("/") ? number / readNumber(reader) : number;
}

function readNumber(reader: Reader): number {
  const number = Number(reader.take(/-?\d+(?:\.\d+)?(?:E[+-]?\d+)?/y, "a number"));
  return reader.skip("%") ? number / 100 : number;
}

class Reader {
  private at = 0;
  constructor(private readonly line: string) {}

  peek(length = 1): string {
    while (this.line[this.at] === " ") this.at++;
    return this.line.slice(this.at, this.at + length);
  }

  skip(text: string): boolean {
    if (this.peek(text.length) !== text) return false;
    this.at += text.length;
    return true;
  }

  expect(text: string): void {
    if (!this.skip(text)) this.fail(`"${text}"`);
  }

  takeIf(pattern: RegExp): string | null {
    this.peek();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.line);
    if (!found) return null;
    this.at += found[0].length;
    return found[0];
  }

  take(pattern: RegExp, what: string): string {
    return this.takeIf(pattern) ?? this.fail(what);
  }

  end(): void {
    if (this.peek() !== "") this.fail("the end of the line");
  }

  private fail(expected: string): never {
    throw new Error(`Example ${this.line}\nexpected ${expected} at character ${this.at + 1}, found "${this.line.slice(this.at, this.at + 12)}"`);
  }
}
