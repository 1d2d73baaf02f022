/** The place of a figure among those of a range from the largest down; figures as good as level share the better place. */
export function placeAmong(range: string, figure: string, same: string): string {
  const above = `${range}-${figure}`;
  return `1+SUMPRODUCT((${above}>${same}*ABS(${range}))*(${above}>${same}*ABS(${figure})))`;
}
