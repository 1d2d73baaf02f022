/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { lazy, type ComponentType, type ReactNode } from "react";
import { KindPanels } from "../../../src/taskpane/shared/job/KindPanels";
import { useKinds, type Kinds } from "../../../src/taskpane/shared/job/useKinds";

type Kind = "first" | "second" | "third";
type Panel = ComponentType<{ readonly kindChoice: ReactNode }>;
const KINDS = (["first", "second", "third"] as const).map((key) => ({ key, words: `The ${key}`, why: "" }));
const NOTHING_LATER: readonly (() => Promise<unknown>)[] = [];

/** A panel whose code comes when it is let. */
function late(kind: Kind): { readonly panel: Panel; readonly letCome: () => Promise<void> } {
  let come: (module: { default: Panel }) => void;
  const code = new Promise<{ default: Panel }>((resolve) => (come = resolve));
  return { panel: lazy(() => code), letCome: () => act(async () => come({ default: ({ kindChoice }) => <div>{kindChoice}<button>In the {kind}</button></div> })) };
}

function job() {
  const panels = { first: late("first"), second: late("second"), third: late("third") };
  const job: { kinds?: Kinds<Kind> } = {};
  function Job() {
    job.kinds = useKinds<Kind>("first");
    return <KindPanels job="any" label="What to do" kinds={KINDS} shown={job.kinds} parts={NOTHING_LATER} panel={(kind, kindChoice) => { const Each = panels[kind].panel; return <Each kindChoice={kindChoice} />; }} />;
  }
  render(<Job />);
  return { panels, kinds: () => job.kinds!, user: userEvent.setup() };
}

const shownButtons = () => screen.getAllByRole("button").map(({ textContent }) => textContent);

test("what is shown stays until the kind chosen is drawn; then focus goes to its choice", async () => {
  const { panels, user } = job();
  await panels.first.letCome();
  await user.click(screen.getByRole("radio", { name: "The second" }));
  expect(shownButtons()).toEqual(["In the first"]);
  await panels.second.letCome();
  expect(shownButtons()).toEqual(["In the second"]);
  expect(screen.getByRole("radio", { name: "The second" })).toHaveFocus();
  expect(screen.getByRole("radio", { name: "The second" })).toBeChecked();
});

test("of two kinds chosen one after the other the last is shown, whichever comes first", async () => {
  const { panels, user } = job();
  await panels.first.letCome();
  await user.click(screen.getByRole("radio", { name: "The second" }));
  await user.click(screen.getByRole("radio", { name: "The third" }));
  await panels.second.letCome();
  expect(shownButtons()).toEqual(["In the first"]);
  await panels.third.letCome();
  expect(shownButtons()).toEqual(["In the third"]);
});

test("a kind that nobody chose is shown once it is drawn, and not where a person has begun by then", async () => {
  const { panels, kinds } = job();
  await panels.first.letCome();
  let begun = false;
  act(() => kinds().show("second", () => !begun));
  expect(shownButtons()).toEqual(["In the first"]);
  await panels.second.letCome();
  expect(shownButtons()).toEqual(["In the second"]);
  expect(screen.getByRole("radio", { name: "The second" })).not.toHaveFocus();
  act(() => kinds().show("third", () => !begun));
  begun = true;
  await panels.third.letCome();
  expect(shownButtons()).toEqual(["In the second"]);
});

test("a kind that a person chose is not given up for one that is only offered meanwhile", async () => {
  const { panels, kinds, user } = job();
  await panels.first.letCome();
  await user.click(screen.getByRole("radio", { name: "The second" }));
  for (const still of [true, false]) act(() => kinds().show("third", () => still));
  await panels.second.letCome();
  await panels.third.letCome();
  expect(shownButtons()).toEqual(["In the second"]);
});
