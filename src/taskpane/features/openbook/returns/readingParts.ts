/** Reading workbooks as returns and logs: fetched as soon as the kind is drawn. */
export const loadReading = async () => {
  const [{ readWorkbook }, { readQueryLog }] = await Promise.all([import("../../../../intake/openbook/readWorkbook"), import("../../../../intake/openbook/readQueryLog")]);
  return { readWorkbook, readQueryLog };
};
