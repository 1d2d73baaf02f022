import { useMemo } from "react";
import { firstDayOfYear, readFinancialYear } from "../../../domain/kernel/financialYear";
import { LeftOutList } from "../../shared/LeftOutList";
import { CheckList } from "../../shared/job/CheckList";
import { useAnnounced } from "../../shared/useAnnounced";
import { AnswerHeadline } from "./AnswerHeadline";
import { AnswerSources } from "./AnswerSources";
import { answerWords } from "./answerWords";
import { BreakEvenPart } from "./BreakEvenPart";
import { BuildUp } from "./BuildUp";
import { failingWords } from "./failingWords";
import { FeePart } from "./FeePart";
import { GapPart } from "./GapPart";
import { MethodsPart } from "./MethodsPart";
import { NotPriced } from "./NotPriced";
import { PoolsPart } from "./PoolsPart";
import type { PriceSolution } from "./priceFound";
import { StaffPart } from "./StaffPart";
import { Statement } from "./Statement";
import { ledgerAccount, serviceFigureWords, staffFigureWords } from "./tableWords";
import { TransferPart } from "./TransferPart";
import { useExplaining } from "./useExplaining";
import type { Price } from "./usePrice";

/** Step 4: the prices, the checks, the statement, how a price is built up, other methods, recovery, utilisation, pay, and where it all came from. */
export default function SeeAnswer({ price }: { readonly price: Price }) {
  useAnnounced(price.solution && answerWords(price.solution));
  return price.solution && <Answer price={price} solution={price.solution} />;
}

function Answer({ price, solution }: { readonly price: Price; readonly solution: PriceSolution }) {
  const { ledgerTable, serviceTable, staffTable, method } = price;
  const { answer, transfer } = solution;
  const explaining = useExplaining(solution);
  const account = useMemo(() => ledgerTable && ledgerAccount(ledgerTable), [ledgerTable]);
  const part = { solution, ...explaining };
  return (
    <>
      <AnswerHeadline solution={solution} onExplain={explaining.onExplain} />
      {explaining.explanationIn("headline")}
      <CheckList checks={answer.checks} failing={failingWords} />
      <NotPriced solution={solution} method={method} />
      <Statement {...part} />
      <BuildUp {...part} />
      <PoolsPart {...part} />
      <MethodsPart {...part} />
      <GapPart {...part} />
      <BreakEvenPart {...part} />
      <FeePart solution={solution} day={firstDayOfYear(readFinancialYear("year", solution.year))} />
      <StaffPart {...part} />
      {transfer && <TransferPart transfer={transfer} />}
      <h3>What was left out</h3>
      {account && <LeftOutList of="Ledger" account={account} />}
      {serviceTable && <LeftOutList of="Services" account={serviceTable} figureWords={serviceFigureWords(serviceTable)} />}
      {staffTable && <LeftOutList of="Staffing list" account={staffTable} figureWords={staffFigureWords(staffTable)} />}
      <AnswerSources price={price} solution={solution} />
    </>
  );
}
