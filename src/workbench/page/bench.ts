import type { Book, BookChange } from "../book/book";
import { saveWorkbook } from "../file/saveWorkbook";
import type { CustomFunctionSet } from "../grid/customFunctions";
import { createUniverEngine, type UniverEngine } from "../grid/univerEngine";
import { createHost, type Host } from "../host/createHost";
import type { Grid } from "./grid";
import { GridInput } from "./gridInput";
import { GridView } from "./gridView";
import { PersonEdits } from "./personEdits";

/** One open workbook: the book, its calculation, its host and its showing in the grid. */
export class Bench {
  readonly edits: PersonEdits;
  private readonly view: GridView;
  private readonly input: GridInput;
  private readonly stopListening: () => void;
  private calculating: Promise<void> = Promise.resolve();
  private calculationAsked = false;

  private constructor(
    readonly book: Book, readonly engine: UniverEngine, readonly host: Host, grid: Grid,
    private readonly failed: (reason: unknown) => void, drawn: () => void,
  ) {
    this.edits = new PersonEdits(book, host.person);
    this.view = new GridView(book, grid, drawn);
    this.input = new GridInput(book, grid, this.view, this.edits, failed);
    this.stopListening = book.onChange((change) => this.changed(change));
  }

  static async open(book: Book, functions: CustomFunctionSet | undefined, grid: Grid, failed: (reason: unknown) => void, drawn: () => void): Promise<Bench> {
    const engine = await createUniverEngine(book, functions);
    await engine.calculate();
    return new Bench(book, engine, createHost(book, engine), grid, failed, drawn);
  }

  async save(): Promise<Uint8Array> {
    await this.settled();
    return saveWorkbook(this.book);
  }

  async settled(): Promise<void> {
    await Promise.resolve();
    await this.host.idle();
    await this.calculating;
    this.view.flush();
  }

  dispose(): void {
    this.stopListening();
    this.input.dispose();
    this.view.dispose();
    this.host.dispose();
  }

  /** The host calculates after the add-in's changes; after a person's, this does. */
  private changed(change: BookChange): void {
    if (change.kind === "cells" ? change.by !== "person" : change.kind !== "sheets" && change.kind !== "names" && change.kind !== "layout") return;
    if (this.calculationAsked || this.book.calculationMode === "Manual") return;
    this.calculationAsked = true;
    this.calculating = Promise.resolve().then(() => {
      this.calculationAsked = false;
      return this.engine.calculate();
    }).catch(this.failed);
  }
}
