/**
 * The support services from which nothing reaches a front-line service, by however many steps; counted from 0.
 *
 * @param usage one row a support service: zero or more of each service, support services first
 */
export function unreachedSupports(usage: readonly (readonly number[])[]): number[] {
  const supports = usage.length;
  const reaches = usage.map((row) => suppliesFrom(row, supports));
  const found = [...reaches.keys()].filter((service) => reaches[service]);
  for (const customer of found) {
    usage.forEach((row, service) => {
      if (reaches[service] || !(row[customer]! > 0)) return;
      reaches[service] = true;
      found.push(service);
    });
  }
  return [...reaches.keys()].filter((service) => !reaches[service]);
}

/** Whether any is supplied from the `first` service on. */
export function suppliesFrom(row: readonly number[], first: number): boolean {
  return row.some((quantity, i) => quantity > 0 && i >= first);
}
