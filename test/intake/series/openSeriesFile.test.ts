import { csvRows } from "../../../src/intake/series/csvRows";
import { findSeries } from "../../../src/intake/series/findSeries";
import { LARGEST_FILE, openSeriesFile } from "../../../src/intake/series/openSeriesFile";
import { readSeries } from "../../../src/intake/series/readSeries";
import { present } from "./_checking";
import { CPI_LINES, opened, seriesFile } from "./_files";

const bytes = (text: string) => new TextEncoder().encode(text);
const refusal = (content: Uint8Array | string, name = "series.csv"): string => {
  const made = openSeriesFile(typeof content === "string" ? bytes(content) : content, name);
  return "refused" in made ? made.refused : "opened";
};
const figuresOf = (text: string | Uint8Array) => {
  const source = present(openSeriesFile(typeof text === "string" ? bytes(text) : text, "series.csv"));
  return readSeries(source, present(findSeries(source)).series[0]!).observations.map(({ frequency, at, value }) => [frequency, at, value]);
};

describe("a file that is no CSV of a series is refused in one sentence that says what it is", () => {
  it.each<[string, Uint8Array | string, RegExp]>([
    ["nothing in it", "", /^series\.csv is empty\./],
    ["only spaces and line ends", "  \r\n \r\n", /has nothing in it/],
    ["a web page", "<!DOCTYPE html><html><body>Not found</body></html>", /is a web page, not CSV/],
    ["a web page after a byte order mark", "\uFEFF\n<html></html>", /is a web page/],
    ["JSON", '{"months":[]}', /is JSON, not CSV/],
    ["an .xlsx workbook", Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0]), /is an Excel workbook or a zip file, not CSV/],
    ["an .xls workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /is an older Excel workbook/],
    ["a PDF", "%PDF-1.7\n", /is a PDF/],
    ["a gzip", Uint8Array.from([0x1f, 0x8b, 8]), /is compressed/],
    ["bytes that are no text", Uint8Array.from([1, 2, 0, 3]), /is not a text file/],
    ["semicolons", "Title;CPI\nCDID;D7BT\n2025 JAN;135,4\n2025 FEB;136,0\n", /separates its columns with semicolons/],
    ["semicolons with nothing else", "2025 JAN;135\n2025 FEB;136\n", /separates its columns with semicolons/],
    ["tabs", "Title\tCPI\n2025 JAN\t135.4\n", /separates its columns with tabs/],
    ["a quotation mark left open", '"Title","CPI\n"CDID","D7BT"\n"2025 JAN","135.4"\n', /a quotation mark is opened and not closed/],
  ])("%s", (_, content, says) => {
    const sentence = refusal(content);
    expect(sentence).toMatch(says);
    expect(sentence.length).toBeLessThan(300);
  });

  it("more than it reads, before it is looked at", () => {
    expect(refusal(new Uint8Array(50 * 1024 * 1024))).toBe("series.csv is 50 MB, more than the 40 MB that is read here. Download the one series you need as CSV, not the whole dataset.");
    expect(LARGEST_FILE).toBe(40 * 1024 * 1024);
  });

  it("cuts a long name short", () => expect(refusal("", `${"a".repeat(500)}.csv`).length).toBeLessThan(200));

  it("a quotation mark left open at the start of 20 MB", () => {
    expect(refusal(`"Title","${"x,\n".repeat(7_000_000)}`)).toMatch(/quotation mark/);
  });

  it("more rows than any series has", () => expect(refusal("2025 JAN,1\n".repeat(100_002))).toMatch(/more than 100,000 rows/));
});

describe("a series reads the same however the file is written", () => {
  const plain = figuresOf(seriesFile(CPI_LINES));

  it("has every figure of every block", () => {
    expect(plain).toHaveLength(CPI_LINES.length + 4);
    expect(plain.slice(0, 5)).toEqual([["year", 1988, 49.6], ["year", 1989, 52.2], ["quarter", 7952, 48.6], ["quarter", 7953, 49.5], ["month", 23856, 48.4]]);
  });

  it.each([
    ["without quotation marks", seriesFile(CPI_LINES, { quotes: false })],
    ["with Windows line ends", seriesFile(CPI_LINES, { newline: "\r\n" })],
    ["with old Mac line ends", seriesFile(CPI_LINES, { newline: "\r" })],
    ["with a byte order mark", seriesFile(CPI_LINES, { bom: true })],
    ["without an end to its last line", seriesFile(CPI_LINES).trimEnd()],
    ["with blank lines after it", `${seriesFile(CPI_LINES)}\n\n\n`],
  ])("%s", (_, text) => expect(figuresOf(text)).toEqual(plain));

  it("in UTF-16, and in the Windows code page", () => {
    const text = seriesFile(CPI_LINES);
    const wide = new Uint8Array(2 + text.length * 2);
    wide.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) wide[2 + i * 2] = text.charCodeAt(i);
    expect(figuresOf(wide)).toEqual(plain);
    const latin = Uint8Array.from([...text.replace("2015=100", "price in \u00a3")].map((sign) => sign.charCodeAt(0)));
    expect(figuresOf(latin)).toEqual(plain);
    expect(present(findSeries(present(openSeriesFile(latin, "a.csv")))).series[0]!.title).toContain("£");
  });
});

describe("the rows of a CSV", () => {
  it("are counted from the first, blank ones too, each cut to the columns asked for", () => {
    expect(csvRows('a,"b, c",d\n\ne,"f ""g""",h', [1])).toEqual({ rows: [["b, c"], [""], ['f "g"']], widest: 3 });
    expect(csvRows("a,b\nc", "all")).toEqual({ rows: [["a", "b"], ["c"]], widest: 2 });
    expect(csvRows("a\nb\nc", "all", 2)).toEqual({ rows: [["a"], ["b"]], widest: 1 });
  });

  it("are told by the row they stand in", () => {
    const source = opened(seriesFile(CPI_LINES));
    expect([source.where(0), source.where(12), source.place(3)]).toEqual(["row 1", "row 13", null]);
    expect(source.head[12]).toEqual(["1988 JAN", "48.4"]);
  });
});
