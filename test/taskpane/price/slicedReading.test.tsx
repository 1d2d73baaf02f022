/** @jest-environment jsdom */
import { renderHook, waitFor } from "@testing-library/react";
import { DomainError } from "../../../src/domain/kernel/DomainError";
import { useSlicedReading, type StartReading } from "../../../src/taskpane/features/price/useSlicedReading";

/** So many slices of so many milliseconds each. */
const slices = (count: number, each: number, table: string): NonNullable<StartReading<string>> => function* () {
  for (let at = 0; at < count; at++) {
    const until = performance.now() + each;
    while (performance.now() < until) continue;
    yield { done: at + 1, of: count };
  }
  return table;
};

const reading = (start: StartReading<string>) => renderHook(({ of }: { of: StartReading<string> }) => useSlicedReading(of), { initialProps: { of: start } });

it("reads to the end, a slice at a time, letting others work between", async () => {
  let turns = 0;
  const ledger = slices(30, 20, "ledger");
  const turn = setInterval(() => turns++, 1);
  const said: string[] = [];
  const { result } = renderHook(() => {
    const now = useSlicedReading(ledger);
    said.push(now.status);
    return now;
  });
  expect(result.current).toMatchObject({ behind: true, table: null });
  await waitFor(() => expect(result.current).toMatchObject({ status: "still", behind: false, table: "ledger" }), { timeout: 5000 });
  clearInterval(turn);
  // 30 × 20 ms in slices of 40 ms or a little more.
  expect(turns).toBeGreaterThan(5);
  // From the first showing on, so that Cancel is there all the while.
  expect(said.slice(0, -1)).toEqual(said.slice(0, -1).map(() => "reading"));
  expect(said.length).toBeGreaterThan(2);
});

it("says how far it has come, and keeps the last table until the next is read", async () => {
  const { result, rerender } = reading(slices(1, 0, "first"));
  await waitFor(() => expect(result.current.table).toBe("first"));
  rerender({ of: slices(20, 30, "second") });
  expect(result.current).toMatchObject({ behind: true, table: "first" });
  await waitFor(() => expect(result.current.done).toBeGreaterThan(0), { timeout: 5000 });
  expect(result.current).toMatchObject({ status: "reading", of: 20, table: "first" });
  await waitFor(() => expect(result.current).toMatchObject({ table: "second", behind: false }), { timeout: 5000 });
});

it("stops where there is nothing to read any more, and begins again for another start", async () => {
  const { result, rerender } = reading(slices(1000, 10, "never"));
  await waitFor(() => expect(result.current.status).toBe("reading"));
  rerender({ of: null });
  await waitFor(() => expect(result.current).toMatchObject({ status: "still", table: null, behind: false }));
  rerender({ of: slices(1, 0, "again") });
  await waitFor(() => expect(result.current).toMatchObject({ table: "again", problem: undefined }));
});

it("is called off when another is asked for, and when it is gone", async () => {
  const seen: string[] = [];
  const noted = (name: string): NonNullable<StartReading<string>> => function* () {
    for (let at = 0; at < 50; at++) {
      seen.push(name);
      const until = performance.now() + 45;
      while (performance.now() < until) continue;
      yield { done: at, of: 50 };
    }
    return name;
  };
  const { rerender, unmount } = reading(noted("first"));
  await waitFor(() => expect(seen.length).toBeGreaterThan(1));
  rerender({ of: noted("second") });
  await waitFor(() => expect(seen).toContain("second"));
  unmount();
  const count = seen.length;
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(seen).toHaveLength(count);
  expect(seen.lastIndexOf("first")).toBeLessThan(seen.indexOf("second"));
});

it("says a refusal as a sentence and nothing where there is nothing to read", async () => {
  const { result, rerender } = reading(function* () {
    yield { done: 0, of: 1 };
    throw new DomainError("too-large", { argument: "ledger" });
  });
  await waitFor(() => expect(result.current.problem).toMatch(/\w/));
  expect(result.current.table).toBeNull();
  rerender({ of: null });
  await waitFor(() => expect(result.current).toMatchObject({ status: "still", table: null, problem: undefined, behind: false }));
});
