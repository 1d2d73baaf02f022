import type { Book } from "../book/book";
import { openWorkbook } from "../file/openWorkbook";
import type { Notice } from "./notice";

/** A workbook the add-in opened beside the one shown. */
export interface OpenedWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface PageOf {
  readonly notice: Notice;
  /** The book shown now. */
  shown(): Book;
  /** Shows another book: resolves when it is calculated and drawn. */
  show(book: Book): Promise<void>;
  download(bytes: Uint8Array, name: string): void;
}

/** Keeps the workbooks the add-in opens, and offers each to the person: this page shows one workbook at a time. */
export class OpenedWorkbooks {
  readonly list: OpenedWorkbook[] = [];

  constructor(private readonly page: PageOf) {}

  readonly keep = (bytes: Uint8Array): void => {
    // Excel numbers new workbooks after the one that is open.
    const opened = { name: `Book${this.list.length + 2}.xlsx`, bytes };
    this.list.push(opened);
    this.page.notice.offer(`A new workbook was opened: ${opened.name}.`, [
      { label: "Show it here", act: () => void this.showInPlace(opened).catch(this.page.notice.show) },
      { label: "Save it", act: () => this.page.download(bytes, opened.name) },
    ]);
  };

  private async showInPlace({ name, bytes }: OpenedWorkbook): Promise<void> {
    const before = this.page.shown();
    this.page.notice.hide();
    await this.page.show(openWorkbook(bytes, name));
    this.page.notice.offer(`${name} is shown. ${before.name} is kept as it was left.`, [
      { label: `Back to ${before.name}`, act: () => { this.page.notice.hide(); void this.page.show(before).catch(this.page.notice.show); } },
    ]);
  }
}
