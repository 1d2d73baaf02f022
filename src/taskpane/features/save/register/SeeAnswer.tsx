import { LeftOutList } from "../../../shared/LeftOutList";
import { AnswerSourcesPart } from "../../../shared/job/AnswerSourcesPart";
import { CheckList } from "../../../shared/job/CheckList";
import { RangeLine } from "../../../shared/job/RangeLine";
import { useAnnounced } from "../../../shared/useAnnounced";
import { failingWords } from "../failingWords";
import { UnreadNotice } from "../UnreadNotice";
import { AnswerHeadline } from "./AnswerHeadline";
import { answerWords } from "./answerWords";
import { GainSharePart } from "./GainSharePart";
import { InitiativesPart } from "./InitiativesPart";
import { NotWorked } from "./NotWorked";
import { OverlapPart } from "./OverlapPart";
import { ProfilePart } from "./ProfilePart";
import { RangePart } from "./RangePart";
import type { RegisterSolution } from "./registerFound";
import { figureWordsOf } from "./registerWords";
import { useExplaining } from "./useExplaining";
import type { Register } from "./useRegister";
import { WorthPart } from "./WorthPart";

/** Step 4: what is saved, the checks, the profile, what it is worth, overlaps, the range, the gain share, each initiative, and where it all came from. */
export default function SeeAnswer({ register }: { readonly register: Register }) {
  useAnnounced(register.solution && answerWords(register.solution));
  return register.solution && <Answer register={register} solution={register.solution} />;
}

function Answer({ register, solution }: { readonly register: Register; readonly solution: RegisterSolution }) {
  const { table, cells, readAgain } = register;
  const explaining = useExplaining(solution);
  const part = { solution, ...explaining };
  return (
    <>
      <AnswerHeadline {...part} />
      {explaining.explanationIn("headline")}
      <CheckList checks={solution.answer.checks} failing={failingWords} />
      <UnreadNotice unread={solution.savingsCase.unread ?? []} />
      <NotWorked solution={solution} />
      <ProfilePart {...part} />
      <WorthPart {...part} />
      <OverlapPart {...part} />
      <RangePart {...part} />
      <GainSharePart {...part} />
      <InitiativesPart {...part} />
      <h3>What was left out</h3>
      {table && <LeftOutList of="Register" account={table} figureWords={figureWordsOf(table)} />}
      <AnswerSourcesPart readAgain={readAgain} places={<RangeLine label="Savings register" range={cells.range} />} />
    </>
  );
}
