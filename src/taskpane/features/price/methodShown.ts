import type { PriceForm } from "./priceForm";
import type { Method } from "./priceFound";

/** The method with what has been chosen or typed since it was worked out put in, so that the fields show it at once. */
export function methodShown(method: Method, { placings, worksIn, isService, method: form }: PriceForm): Method {
  return {
    ...method,
    title: form.title ?? method.title,
    year: form.year ?? method.year,
    method: form.method,
    variableFrom: { ...method.variableFrom, chosen: form.variableFrom ?? method.variableFrom.chosen },
    centres: method.centres.map((centre) => ({ ...centre, placed: placings.get(centre.name) ?? centre.placed })),
    workplaces: method.workplaces.map((workplace) => ({ ...workplace, placed: worksIn.get(workplace.words) ?? workplace.placed })),
    supportRows: method.supportRows.map((row) => ({ ...row, isService: isService.get(row.name) ?? row.isService })),
    pools: method.pools.map((pool) => {
      const driver = form.pools?.find(({ name }) => name === pool.name)?.driver;
      return driver && driver !== pool.driver ? { ...pool, driver, quantities: [] } : pool;
    }),
  };
}
