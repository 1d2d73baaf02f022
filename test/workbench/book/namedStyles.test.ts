import { formatOf, PLAIN_FORMAT } from "../../../src/workbench/book/book";
import { BUILT_IN_STYLE_NAMES, builtInStyleName, withBuiltInStyle } from "../../../src/workbench/book/namedStyles";
import { builtInFormat } from "../../../src/workbench/file/builtInStyles";
import { BUILT_IN_STYLES } from "../../../src/workbook/files/builtInStyles";

test("the styles an add-in puts on are those a file is saved with", () => {
  expect([...BUILT_IN_STYLE_NAMES].sort()).toEqual(BUILT_IN_STYLES.map(({ name }) => name).sort());
});

test.each(BUILT_IN_STYLE_NAMES)("%s looks the same on the sheet and in the file", (name) => {
  // Number formats are compared where the file reads them: it stores Excel's own by number.
  const numberFormat = "General";
  expect(formatOf(withBuiltInStyle(PLAIN_FORMAT, name), { numberFormat })).toEqual(formatOf(builtInFormat(name)!, { numberFormat }));
});

test("a name is found in any case, and only Excel's own", () => {
  expect([builtInStyleName("explanatory text"), builtInStyleName("House")]).toEqual(["Explanatory Text", undefined]);
});
