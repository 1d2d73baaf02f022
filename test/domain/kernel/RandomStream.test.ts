import { RandomStream } from "../../../src/domain/kernel/RandomStream";

describe("RandomStream", () => {
  it("gives the words that the authors' own C gives from the state 1, 2, 3, 4", () => {
    const random = RandomStream.fromState([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => random.word())).toEqual(
      [641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420]);
  });

  it("starts apart for each seed, and fills 0 to 1 evenly", () => {
    const firsts = new Set(Array.from({ length: 1000 }, (_, seed) => RandomStream.fromSeed(seed).word()));
    expect(firsts.size).toBe(1000);
    const random = RandomStream.fromSeed(4_294_967_295);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const fraction = random.fraction();
      expect(fraction >= 0 && fraction < 1).toBe(true);
      tenths[Math.floor(fraction * 10)]!++;
    }
    // Each tenth is expected 10,000 times, with a standard error of 95.
    expect(tenths.every((count) => Math.abs(count - 10_000) < 500)).toBe(true);
  });
});
