import { overheadNamed } from "../../../src/workings/price/overheadWords";
import { placeCentres, suggestedPools } from "../../../src/workings/price/placeCentres";
import { inPool, inService, UNPLACED } from "./_cases";

const SERVICES = ["Outreach", "Supported housing", "Advice line", "Day centre", "IT training"];

describe("where a cost centre goes", () => {
  it.each([
    ["Outreach", 0], ["  outreach ", 0], ["OUTREACH TEAM", 0], ["4100 Outreach", 0], ["Outreach (CC102)", 0], ["Outreach service - project", 0],
    ["Supported housing north", 1], ["Housing", 1], ["Advice", 2], ["The Advice-Line", 2], ["Day", 3],
    // A service first, whatever else its name says.
    ["IT training", 4], ["Supported housing management", 1],
  ])("%s is a service", (name, at) => {
    expect(placeCentres([name], SERVICES, ["Management", "IT"])).toEqual([inService(at)]);
  });

  it.each([
    ["Finance team", 1], ["Payroll", 1], ["Human resources", 2], ["HR & Recruitment", 2], ["ICT", 3], ["IT", 3], ["Rent and buildings", 4], ["Facilities", 4], ["9000 Premises costs", 4],
    ["Head Office", 5], ["Central admin", 5], ["Senior Leadership", 0], ["Property management", 4], ["Finance and IT", 1],
  ])("%s is overheads", (name, at) => {
    expect(placeCentres([name], SERVICES, ["Management", "Finance", "HR", "IT", "Premises", "Central"])).toEqual([inPool(at)]);
  });

  it.each(["", "  ", "9999", "Fundraising", "Suspense", "make it so", "Residential"])("“%s” is nobody's until a person says", (name) => {
    expect(placeCentres([name], SERVICES, ["Management", "IT"])).toEqual([UNPLACED]);
  });

  it("a name that could be two services is nobody's", () => {
    expect(placeCentres(["Care", "Home care north"], ["Day care", "Home care"], [])).toEqual([UNPLACED, inService(1)]);
    // Unless a person has made a pool of that name.
    expect(placeCentres(["Care"], ["Day care", "Home care"], ["Care"])).toEqual([inPool(0)]);
  });

  it("the longer of two names that fit is nearer", () => {
    expect(placeCentres(["Supported housing north", "Housing advice"], ["Housing", "Supported housing"], [])).toEqual([inService(1), inService(0)]);
  });

  it("numbers tell services apart, and codes do not count", () => {
    expect(placeCentres(["Hostel 2", "4417 Hostel 1", "Hostel"], ["Hostel 1", "Hostel 2"], [])).toEqual([inService(1), inService(0), UNPLACED]);
    expect(placeCentres(["4100", "4200"], ["4100", "4200"], [])).toEqual([inService(0), inService(1)]);
  });

  it("a pool of a person's own is found by its name, and one that two would fit is not", () => {
    expect(placeCentres(["Fleet", "Vehicles and fleet"], SERVICES, ["Fleet"])).toEqual([inPool(0), inPool(0)]);
    expect(placeCentres(["Payroll"], SERVICES, ["Finance north", "Finance south"])).toEqual([UNPLACED]);
    expect(placeCentres(["HR"], SERVICES, ["Finance"])).toEqual([UNPLACED]);
  });

  it("nothing at all", () => {
    expect(placeCentres([], [], [])).toEqual([]);
    expect(placeCentres(["Outreach"], [], [])).toEqual([UNPLACED]);
  });
});

describe("the pools that are suggested", () => {
  it("each kind once, in the order of the ledger, services left out", () => {
    expect(suggestedPools(["Outreach", "HR", "Board and trustees", "Payroll", "Finance", "IT training", "Supported housing management", "", "Cafe"], SERVICES)).toEqual(["HR", "Governance", "Finance"]);
  });

  it("place their own centres", () => {
    const centres = ["Governance", "Accounts", "Human Resources", "Digital", "Estates", "Corporate", "Directorate"];
    const pools = suggestedPools(centres, SERVICES);
    expect(pools).toEqual(["Governance", "Finance", "HR", "IT", "Premises", "Central", "Management"]);
    expect(placeCentres(centres, SERVICES, pools)).toEqual(pools.map((_, at) => inPool(at)));
    expect(pools.map(overheadNamed)).toEqual(pools);
  });
});
