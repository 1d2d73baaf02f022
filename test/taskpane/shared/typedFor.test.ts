import { typedFor } from "../../../src/taskpane/shared/typedFor";

test.each(["constructor", "__proto__", "toString", "Council"])("nothing is typed for a partner called %s until it is", (name) => {
  expect(typedFor({}, name)).toBeUndefined();
  expect(typedFor({ ...{ Other: "1" }, [name]: "25" }, name)).toBe("25");
});
