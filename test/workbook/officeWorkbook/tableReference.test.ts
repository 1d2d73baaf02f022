import { parseTableReference } from "../../../src/workbook/officeWorkbook/tableReference";

test.each([
  ["Costs", { table: "Costs", part: "all" }],
  ["Costs[Amount]", { table: "Costs", part: "data", columns: ["Amount", "Amount"] }],
  ["Costs[Net amount (£)]", { table: "Costs", part: "data", columns: ["Net amount (£)", "Net amount (£)"] }],
  ["Costs[#All]", { table: "Costs", part: "all" }],
  ["Costs[#headers]", { table: "Costs", part: "headers" }],
  ["Costs[[Q1]:[Q4]]", { table: "Costs", part: "data", columns: ["Q1", "Q4"] }],
  ["Costs[[#All],[Q1]]", { table: "Costs", part: "all", columns: ["Q1", "Q1"] }],
  ["Costs[[#All],[Q1]:[Q4]]", { table: "Costs", part: "all", columns: ["Q1", "Q4"] }],
  ["Costs[[#Totals]]", { table: "Costs", part: "totals" }],
  ["Costs['#1 [x']]", undefined],
  ["Costs['#1]", { table: "Costs", part: "data", columns: ["#1", "#1"] }],
  ["Costs[Amount", undefined], ["Costs[]", undefined], ["Costs[#This Row]", undefined], ["2Costs", undefined], ["Costs[[Q1],[Q4]]", undefined],
  ["Costs[[Q1]:[#All]]", undefined], ["Costs[[Q1]:[Q2]:[Q3]]", undefined], ["Costs[[Q1]:]", undefined], ["", undefined],
])("reads %s", (text, expected) => expect(parseTableReference(text)).toEqual(expected));
