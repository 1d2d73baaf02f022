import { typedFor } from "../../shared/typedFor";
import type { MethodForm } from "./upliftForm";
import type { Method } from "./upliftFound";

/** The method with what has been chosen or typed since it was worked out put in, so that the fields show it at once. */
export function methodShown(method: Method, form: MethodForm): Method {
  return {
    ...method,
    title: form.title ?? method.title,
    baseText: form.base ?? method.baseText,
    reviewText: form.review ?? method.reviewText,
    realDateText: form.realDate ?? method.realDateText,
    basket: method.basket.map((share) => ({ ...share, driver: form.drivers[share.column] ?? share.driver })),
    bridge: form.bridge ?? method.bridge,
    costsIn: form.costsIn ?? method.costsIn,
    costLines: method.costLines.map((line) => ({
      ...line,
      driver: line.driverFromSheet ? line.driver : typedFor(form.costDrivers, line.name) ?? line.driver,
      isPay: Object.hasOwn(form.costIsPay, line.name) ? form.costIsPay[line.name] === true : line.isPay,
    })),
  };
}
