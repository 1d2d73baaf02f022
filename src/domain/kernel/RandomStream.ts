/**
 * A stream of random numbers that is the same on every machine for the same seed: xoshiro128++ 1.0 of David Blackman and
 * Sebastiano Vigna (2019, in the public domain), its state filled from the seed by SplitMix32.
 */
export class RandomStream {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  private constructor(state: readonly [number, number, number, number]) {
    [this.a, this.b, this.c, this.d] = state;
  }

  /** @param seed whole, 0 to 4,294,967,295 */
  static fromSeed(seed: number): RandomStream {
    let next = seed | 0;
    const mixed = (): number => {
      next = (next + 0x9e3779b9) | 0;
      let word = Math.imul(next ^ (next >>> 16), 0x21f0aaad);
      word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
      return word ^ (word >>> 15);
    };
    return new RandomStream([mixed(), mixed(), mixed(), mixed()]);
  }

  static fromState(state: readonly [number, number, number, number]): RandomStream {
    return new RandomStream(state);
  }

  /** The next 32 bits, 0 to 4,294,967,295. */
  word(): number {
    const { a, b, d } = this;
    const sum = (a + d) | 0;
    const word = (((sum << 7) | (sum >>> 25)) + a) >>> 0;
    const shifted = b << 9;
    const c = this.c ^ a;
    const last = d ^ b;
    this.b = b ^ c;
    this.a = a ^ last;
    this.c = c ^ shifted;
    this.d = (last << 11) | (last >>> 21);
    return word;
  }

  /** The next number from 0 up to, not including, 1: 53 bits of two words, the first the higher. */
  fraction(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 0x4000000 + low) / 0x20000000000000;
  }
}
