import type { CellValue } from "../../../src/intake/cellBlock";
import { MemoryWorkbook } from "../_memoryWorkbook";

/** £100,000.00 in six cost centres: a text amount, a subtotal, a credit, and a centre that nobody maps. */
export function ledgerRows(): CellValue[][] {
  return [
    ["Cost centre", "Account", "Amount 2025-26 (£)"],
    ["Outreach", "Salaries", 30000],
    ["Outreach", "Travel", "£2,500.00"],
    ["Outreach", "Refund", -500],
    ["Hostel", "Salaries", 40000],
    ["Hostel", "Food", 8000.5],
    ["Sub-total services", "", 80000.5],
    ["Management", "Salaries", 9999.5],
    ["HR", "Recruitment", 2000],
    ["Premises", "Rent", 6000],
    ["Old project", "Storage", 2000],
    ["Total", "", 100000],
  ];
}

export function serviceRows(): CellValue[][] {
  return [
    ["Service", "Unit", "Units delivered", "Capacity", "Utilisation", "Funding today (£)", "Headcount", "Floor area (m²)"],
    ["Outreach", "hour", 1600, "", "", 40000, 3, 50],
    ["Hostel", "night", "", 2000, 0.8, 50000, 4, 400],
    ["Management", "", "", "", "", "", 1, 20],
    ["HR", "", "", "", "", "", 1, 20],
    ["Premises", "", "", "", "", "", 0, 10],
  ];
}

export function staffRows(): CellValue[][] {
  return [
    ["Post", "Salary (£)", "FTE", "Service", "Protected salary (£)", "Age", "Years of service"],
    ["Outreach worker", 30000, 1, "Outreach", "", "", ""],
    ["Hostel worker", 28000, 1.5, "Hostel", 29000, 45, 10],
    ["Night worker", 26000, "", "Hostel", "", "", ""],
    ["Manager", 45000, 0.5, "Management", "", "", ""],
  ];
}

export function pricedWorkbook(): MemoryWorkbook {
  return new MemoryWorkbook({ Ledger: ledgerRows(), Services: serviceRows(), Staffing: staffRows(), Notes: [["Paper for committee"], ["Not figures"]] });
}
