import { Book, ensureCell } from "../../../src/workbench/book/book";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { recalculate } from "../../_libreoffice/recalculate";
import { describeWithLibreOffice } from "../../_libreoffice/withLibreOffice";

describeWithLibreOffice("recalculating in LibreOffice", () => {
  function calculated(first: number): Uint8Array {
    const book = new Book();
    const sheet = book.addSheet("Sums");
    ensureCell(sheet, 0, 0).value = first;
    ensureCell(sheet, 1, 0).value = 0.2;
    // The results given are wrong, to show that they are not trusted.
    Object.assign(ensureCell(sheet, 2, 0), { formula: "=A1+A2", value: -1 });
    Object.assign(ensureCell(sheet, 3, 0), { formula: "=1/0", value: -1 });
    Object.assign(ensureCell(sheet, 4, 0), { formula: '="a"&A1', value: "" });
    Object.assign(ensureCell(sheet, 5, 0), { formula: "=ROUND(1234567.885,2)/7", value: -1 });
    Object.assign(ensureCell(sheet, 6, 0), { formula: "=A1>0", value: false });
    return saveWorkbook(book);
  }

  it("gives every value to 15 figures, two runs at once", async () => {
    const [one, two] = await Promise.all([recalculate(calculated(0.1)), recalculate(calculated(7))]);
    expect(one.value("Sums", 2, 0)).toBe(0.3);
    expect(one.value("Sums", 3, 0)).toEqual({ error: "#DIV/0!" });
    expect(one.value("Sums", 4, 0)).toBe("a0.1");
    expect(one.value("Sums", 5, 0)).toBe(Number((1234567.89 / 7).toPrecision(15)));
    expect(one.value("Sums", 6, 0)).toBe(true);
    expect(two.value("Sums", 2, 0)).toBe(7.2);
    expect(one.value("Sums", 40, 40)).toBeNull();
    expect(() => one.value("Nowhere", 0, 0)).toThrow("there is no sheet Nowhere: there are Sums");
  }, 120_000);
});
